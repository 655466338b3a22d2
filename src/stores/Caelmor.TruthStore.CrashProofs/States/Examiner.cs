using Caelmor.Persistence.Server;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Workloads;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>Opens a store on what a crash has left, reads it, and goes on with it.</summary>
internal sealed class Examiner(Workload workload, Subject subject)
{
    /// <summary>What has to be there at a place of the run.</summary>
    public IReadOnlyList<Expected> Demand(bool isAcknowledged) =>
        isAcknowledged || workload.Old == workload.New
            ? [workload.New]
            : [workload.Old, workload.New];

    /// <summary>Judges one state.</summary>
    /// <param name="image">The state.</param>
    /// <param name="demand">One of these has to be there.</param>
    /// <param name="after">Where it comes from, for people.</param>
    /// <returns>What is wrong with it, and what the recovery did.</returns>
    public async Task<Examined> ExamineAsync(
        DiskImage image, IReadOnlyList<Expected> demand, string after)
    {
        var disk = new SimulatedDisk(image);
        IReadOnlyList<Moment> moments = [];
        var finding = await ProofLog.GuardAsync(Again(after), async () =>
        {
            using var store = subject.Open(disk, workload.OptionsFor(image));
            var found = await store.ReadAsync();
            moments = [.. disk.Moments];
            return Judge(found, image, demand, after) ?? await GoOnAsync(store, found, after);
        });
        return new(finding, moments);
    }

    /// <summary>Judges one answer.</summary>
    public ProofFinding? Judge(
        StoredTruth found, DiskImage image, IReadOnlyList<Expected> demand, string after) =>
        demand.Any(one => one.Fits(found)) ? null : new(
            $"{Words(found)}, in a folder with {image}.",
            $"{string.Join(" or ", demand)}.",
            Again(after));

    // Whatever was left, the next save goes through.
    private async Task<ProofFinding?> GoOnAsync(OpenStore store, StoredTruth found, string after)
    {
        var next = SmallTruths.At(found.Epoch.Next().Number);
        await store.CommitAsync(next);
        var then = await store.ReadAsync();
        return new Expected.Whole(next).Fits(then) ? null : new(
            $"{Words(then)}, after a commit of epoch {next.Epoch}.",
            $"epoch {next.Epoch}, whole.",
            $"{Again(after)}; the next commit");
    }

    private string Again(string after) => $"{workload}, ended after '{after}'";

    private static string Words(StoredTruth found) => found switch
    {
        StoredTruth.Held { Truth.IsIntact: true } => $"epoch {found.Epoch}, in order",
        StoredTruth.Nothing => "no truth",
        _ => $"epoch {found.Epoch}, broken",
    };
}
