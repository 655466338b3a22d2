using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.Persistence.Operating.Tests.Stores;

/// <summary>A store in a folder of its own, with epochs in it, some of them spoilt.</summary>
internal sealed class Village : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string Log => Of("truth-store.log");

    public string[] Names => [.. Directory.GetFiles(Path).Select(System.IO.Path.GetFileName)
        .Order()!];

    public static async Task<Village> WithAsync(long epochs)
    {
        var village = new Village();
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            await village.CommitAsync(SmallTruths.At(epoch));
        }

        return village;
    }

    public string Of(string name) => _folder.Of(name);

    public string TruthOf(long epoch) => _folder.TruthOf(epoch);

    public async Task CommitAsync(Truth truth, StoreOptions? options = null)
    {
        using var store = FileTruthStore.Open(Path, options);
        await store.CommitAsync(truth, default);
        await store.SettleAsync();
    }

    public async Task<StoredTruth> ReadAsync(StoreOptions? options = null)
    {
        using var store = FileTruthStore.Open(Path, options);
        return await store.ReadAsync(default);
    }

    /// <summary>Alters a byte in the data of an epoch.</summary>
    public void Spoil(long epoch)
    {
        var bytes = File.ReadAllBytes(TruthOf(epoch));
        bytes[bytes.AsSpan().LastIndexOf("as of epoch"u8)] ^= 1;
        File.WriteAllBytes(TruthOf(epoch), bytes);
    }

    public void Dispose() => _folder.Dispose();
}
