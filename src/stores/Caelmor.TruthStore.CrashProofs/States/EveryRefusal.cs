using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.CrashProofs.States;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Workloads;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.CrashProofs.States;

/// <summary>Fails at operation 1, 2, 3 and so on, once and for ever, with every error.</summary>
internal sealed class EveryRefusal() : Proof<StoreProofConditions>(
    ProofSort.States,
    "a disk that refuses",
    "A store whose disk refuses says what is so, or that it does not know.",
    "errors")
{
    // All that a commit does, and what follows it.
    private static readonly Workload Commit = AllWorkloads.Named("a commit with rotation");

    private static readonly Truth New = SmallTruths.At(5);

    protected override Task ProveAsync(
        ProofLog log, StoreProofConditions conditions, CancellationToken cancellation) =>
        log.EachAsync([.. DiskFault.Variants(0, DiskFault.Errors)], async (fault, ended) =>
        {
            for (var (at, isReached) = (1, true); isReached; at++)
            {
                ended.ThrowIfCancellationRequested();
                isReached = await TryAsync(fault with { At = at }, log, conditions.Subject);
            }
        }, cancellation);

    private static async Task<bool> TryAsync(DiskFault fault, ProofLog log, Subject subject)
    {
        var disk = new SimulatedDisk(Commit.Begin);
        var isReached = true;
        var again = $"{Commit}, with {fault}";
        var finding = await ProofLog.GuardAsync(again, async () =>
        {
            using var store = subject.Open(disk, Stores.Options);
            disk.Fault = fault with { At = disk.Operations + fault.At };
            var failure = await CommitAsync(store);
            await store.SettleAsync();
            isReached = disk.Operations >= disk.Fault.At;
            disk.Fault = null;
            return await JudgeAsync(store, failure, again);
        });
        if (isReached)
        {
            log.Enter(Counted.Faults, finding);
        }

        return isReached;
    }

    private static async Task<TruthStoreException?> CommitAsync(OpenStore store)
    {
        try
        {
            await store.CommitAsync(New);
            return null;
        }
        catch (TruthStoreException failure)
        {
            return failure;
        }
    }

    private static async Task<ProofFinding?> JudgeAsync(
        OpenStore store, TruthStoreException? failure, string again)
    {
        var expected = failure is null ? new Expected.Whole(New) : Commit.Old;
        try
        {
            var found = await store.ReadAsync();
            return expected.Fits(found) ? null : new(
                $"epoch {found.Epoch} is read, and the commit {Outcome(failure)}.",
                $"{expected}.",
                again);
        }
        catch (TruthStoreException honest) when (honest.Fault == StoreFault.Unknown)
        {
            return failure is not null ? null : new(
                "the store says that it does not know, and the commit was acknowledged.",
                $"{expected}.",
                again);
        }
    }

    private static string Outcome(TruthStoreException? failure) =>
        failure is null ? "was acknowledged" : $"failed: {failure.Message}";
}
