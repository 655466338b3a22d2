using Caelmor.Persistence.Server;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.CrashProofs.Damage;

/// <summary>Puts a file in force and reads it.</summary>
internal sealed class DamageTrial(ProofLog log, Subject subject)
{
    private const string Detected = "the word that the file is broken, and nothing of it.";

    /// <summary>A file that is whole has to be read: else nothing would be shown by the
    /// others.</summary>
    public Task ShouldBeReadAsync(DamagedFile file) =>
        TryAsync("whole files", file, file.Content, GoldenFiles.Epoch, $"{file}", found =>
            new Expected.Whole(file.Truth).Fits(found) ? null : $"{file.Truth}, to the letter.");

    /// <summary>A file that is not as it was written has to be found broken.</summary>
    public Task ShouldBeFoundBrokenAsync(
        string what, DamagedFile file, byte[] altered, string how) =>
        TryAsync(what, file, altered, GoldenFiles.Epoch, $"{file}, {how}", found =>
            new Expected.Broken(GoldenFiles.Epoch).Fits(found) ? null : Detected);

    /// <summary>A file of another time or build is refused, or found broken.</summary>
    public Task ShouldBeRefusedAsync(
        string what, DamagedFile file, byte[] other, string how, long epoch = GoldenFiles.Epoch) =>
        log.TryAsync(what, $"{file}, {how}", async () =>
        {
            try
            {
                var found = await ReadAsync(file, other, epoch);
                return new Expected.Broken(epoch).Fits(found)
                    ? null
                    : new($"the truth of epoch {found.Epoch}.", Detected, $"{file}, {how}");
            }
            catch (TruthStoreException refusal) when (refusal.Fault is StoreFault.OlderSchema
                or StoreFault.NewerBuild)
            {
                return null;
            }
        });

    private Task TryAsync(
        string what,
        DamagedFile file,
        byte[] content,
        long epoch,
        string again,
        Func<StoredTruth, string?> missing) =>
        log.TryAsync(what, again, async () =>
        {
            var found = await ReadAsync(file, content, epoch);
            return missing(found) is { } expected
                ? new($"a truth of epoch {found.Epoch}: {found}.", expected, again)
                : null;
        });

    private async Task<StoredTruth> ReadAsync(DamagedFile file, byte[] content, long epoch)
    {
        using var store = subject.Open(Stores.Holding(content, epoch), file.Options);
        return await store.ReadAsync();
    }
}

/// <summary>A golden file, the truth in it, and the build that reads it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Truth">What it holds.</param>
/// <param name="Options">How a store that reads it is run.</param>
internal sealed record DamagedFile(string Name, Truth Truth, StoreOptions Options)
{
    private static readonly Truth Small = SmallTruths.At(GoldenFiles.Epoch);

    /// <summary>All golden files.</summary>
    public static IReadOnlyList<DamagedFile> All { get; } =
    [
        new("format-1.caelmor", Small, Stores.Options),
        new("format-1-odd.caelmor", SmallTruths.Odd(GoldenFiles.Epoch), Stores.Options),
        new("schema-1.caelmor", Small, Stores.Options),
        new("schema-2.caelmor", Migrations.Second(Small), Stores.Options with
        {
            Schemas = Migrations.ToSecond,
        }),
        new("schema-3.caelmor", Migrations.Third(Small), Stores.Options with
        {
            Schemas = Migrations.ToThird,
        }),
    ];

    /// <summary>Every place in every one of them.</summary>
    public static IReadOnlyList<(DamagedFile File, int At)> Places { get; } =
    [
        .. All.SelectMany(file =>
            Enumerable.Range(0, file.Content.Length).Select(at => (file, at))),
    ];

    public byte[] Content { get; } = GoldenFiles.Read(Name);

    public override string ToString() => Name;
}
