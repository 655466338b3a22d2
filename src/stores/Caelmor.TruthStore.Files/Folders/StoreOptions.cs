using Caelmor.Storage.Blocks;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Files.Folders;

/// <summary>How a store is run.</summary>
public sealed record StoreOptions
{
    private readonly int _backups = 5;

    /// <summary>How many older epochs are kept beside the truth in force; 1 or more.</summary>
    public int Backups
    {
        get => _backups;
        init => _backups = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Found too few backups to keep; expected 1 or more.");
    }

    /// <summary>The clock for time stamps. It orders nothing.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where events go; null for <c>truth-store.log</c> in the folder of the
    /// store.</summary>
    public IStoreLog? Log { get; init; }

    /// <summary>Who acts, for the log; empty for the server itself.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Is told how many bytes were read or written, each time; null for nobody.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The schema versions of this build.</summary>
    public SchemaMigrations Schemas { get; init; } = SchemaMigrations.None;

    /// <summary>How many bytes are written and read at once. Tests make it small.</summary>
    internal int BlockSize { get; init; } = BlockLayout.BlockSize;
}
