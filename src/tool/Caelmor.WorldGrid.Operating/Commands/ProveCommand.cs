using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.ProvenStores;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.WorldGrid.CrashProofs;
using Caelmor.WorldGrid.CrashProofs.Kills;
using Caelmor.WorldGrid.CrashProofs.Proving;
using Caelmor.WorldGrid.Embedded.Faults;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Tries the proofs of the embedded grid and prints what they tried.</summary>
/// <param name="context">What it works with.</param>
/// <param name="folder">Below which folder files are written.</param>
/// <param name="only">The sorts of proofs to try; all, if none is named.</param>
internal sealed class ProveCommand(
    CommandContext context, string folder, ImmutableArray<ProofSort> only)
{
    /// <summary>What the tool is told as the process that is killed.</summary>
    public const string Victim = "prove-victim";

    /// <summary>That it is wrong on purpose.</summary>
    public const string Hasty = "--hasty";

    /// <summary>How long to go on killing at random moments.</summary>
    public TimeSpan Killing { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Of how many bytes and lengths one is tried.</summary>
    public int Each { get; init; } = 1;

    /// <summary>Whether the process that is killed is wrong on purpose.</summary>
    public bool IsHasty { get; init; }

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw StopException.Misuse(
                $"Found no folder '{folder}'; expected one that is there. Make it, or name another "
                + "with --dir.");
        }

        using var place = new TemporaryFolder(folder);
        var (program, assembly) = SelfStart.Of(typeof(ProveCommand));
        string[] manner = IsHasty ? [Hasty] : [];
        var conditions = new GridProofConditions(
            place.Path, new(program, [assembly, Victim, .. manner]))
        {
            Killing = Killing,
            Each = Each,
        };
        var outcome = await ProofOutcome.OfAsync(
            context.Screen,
            GridProofs.All.Where(one => only.IsEmpty || only.Contains(one.Sort)),
            conditions,
            cancellation);
        outcome.Write(
            context.Screen,
            context.Alarm,
            "No wrong tile, and nothing unsaid",
            $"{outcome.Tried("flips")} bytes altered, {outcome.Tried("cuts")} files cut");
        context.Answer(new ProveAnswer("prove", (int)outcome.ExitCode, [.. outcome.Results]));
        return outcome.ExitCode;
    }

    /// <summary>Acts as the process that is killed.</summary>
    public static async Task<ExitCode> BeVictimAsync(string folder, long count, bool isHasty)
    {
        // All on one thread, so that whoever counts calls per thread counts them all.
        ThreadPool.SetMaxThreads(1, 1);
        await Task.Yield();
        try
        {
            await new GridVictim(folder, isHasty).RunAsync(count);
            return ExitCode.Success;
        }
        catch (GridRefusedException refused)
        {
            // The grid answered; what it has left is for the parent to judge.
            throw StopException.Refusal(refused.Message);
        }
    }
}

/// <summary>For machines: what the proofs came to.</summary>
internal sealed record ProveAnswer(
    string Command, int ExitCode, ImmutableArray<ProofResult> Proofs);
