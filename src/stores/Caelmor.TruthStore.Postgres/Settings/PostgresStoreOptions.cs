using Caelmor.TruthStore.Files.Folders;
using Caelmor.TruthStore.Files.Logging;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.Postgres.Settings;

/// <summary>How a store on PostgreSQL is run.</summary>
public sealed record PostgresStoreOptions
{
    private readonly int _backups = 5;
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>How many older epochs are kept beside the truth in force; 1 or more.</summary>
    public int Backups
    {
        get => _backups;
        init => _backups = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Found too few backups to keep; expected 1 or more.");
    }

    /// <summary>What an acknowledged commit has outlived.</summary>
    public Durability Durability { get; init; } = Durability.Local;

    /// <summary>
    /// Whether the store is taken from whoever has it, be it alive, hung or out of reach. Without
    /// it, a store that somebody has is not opened.
    /// </summary>
    public bool TakeOver { get; init; }

    /// <summary>
    /// How long an answer of the server is waited for, and how long it is looked for again when the
    /// connection breaks; a second or more.
    /// </summary>
    public TimeSpan Patience
    {
        get => _patience;
        init => _patience = value >= TimeSpan.FromSeconds(1)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Found too little patience; expected a second or more.");
    }

    /// <summary>The clock for time stamps. It orders nothing.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where events go; null for nowhere. Who took the store, and when, is in the
    /// database, too.</summary>
    public IStoreLog? Log { get; init; }

    /// <summary>Who acts, for the log; empty for the server itself.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Is told how many bytes were read or written, each time; null for nobody.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The schema versions of this build's objects.</summary>
    public SchemaMigrations Schemas { get; init; } = SchemaMigrations.None;

    /// <summary>How many pieces travel in one message. Tests make it small.</summary>
    internal int PiecesInMessage { get; init; } = 128;

    /// <summary>How long somebody who is dying has to let the store go.</summary>
    internal TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a row may be locked by somebody else before he is ended.</summary>
    internal TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>What stores of both kinds have in common, for one on PostgreSQL.</summary>
    /// <param name="options">How a store in files would be run.</param>
    public static PostgresStoreOptions Of(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new()
        {
            Backups = options.Backups,
            Time = options.Time,
            Log = options.Log,
            Operator = options.Operator,
            Progress = options.Progress,
            Schemas = options.Schemas,
        };
    }

    /// <summary>Writes down what happened.</summary>
    internal void Tell(
        StoreEventKind kind,
        string path,
        string message,
        string expected = "",
        string found = "") =>
        Log?.Write(new(Time.GetUtcNow(), kind, path, message)
        {
            Operator = Operator,
            Expected = expected,
            Found = found,
        });
}
