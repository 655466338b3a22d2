using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Benchmarks.Stores;

/// <summary>The store.</summary>
internal sealed class FileStoreRival(string folder) : IRival
{
    private readonly FileTruthStore _store = FileTruthStore.Open(folder, new() { Backups = 1 });
    private long _epoch;

    public string Name => "store";

    public void Commit(Truth truth) => _store
        .CommitAsync(truth with { Epoch = new(++_epoch) }, default)
        .AsTask().GetAwaiter().GetResult();

    public long Read() => ReadTruth().States.Sum(state => (long)state.Data.Length);

    public Truth ReadTruth() => ((StoredTruth.Held)_store
        .ReadAsync(default).AsTask().GetAwaiter().GetResult()).Truth;

    public void Settle() => _store.SettleAsync().GetAwaiter().GetResult();

    public byte[] LastFile() => File.ReadAllBytes(
        Directory.GetFiles(folder, "*.caelmor").Order(StringComparer.Ordinal).Last());

    public void Dispose() => _store.Dispose();
}
