using System.Collections.Immutable;
using Caelmor.AuditLedger.CrashProofs;
using Caelmor.AuditLedger.CrashProofs.Kills;
using Caelmor.AuditLedger.CrashProofs.Proving;
using Caelmor.CommandLine;
using Caelmor.ProvenStores;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.CrashProofs.Proving;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Tries the proofs of the embedded ledger and prints what they tried.</summary>
/// <param name="context">What it works with.</param>
/// <param name="folder">Below which folder files are written.</param>
/// <param name="only">The sorts of proofs to try; all, if none is named.</param>
/// <param name="killing">How long to go on killing at random moments.</param>
/// <param name="isHasty">Whether the process that is killed is wrong on purpose.</param>
internal sealed class ProveCommand(
    CommandContext context,
    string folder,
    ImmutableArray<ProofSort> only,
    TimeSpan killing,
    bool isHasty)
{
    /// <summary>What the tool is told as the process that is killed.</summary>
    public const string Victim = "prove-victim";

    /// <summary>That it is wrong on purpose.</summary>
    public const string Hasty = "--hasty";

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
        string[] manner = isHasty ? [Hasty] : [];
        var conditions = new LedgerProofConditions(
            place.Path, new(program, [assembly, Victim, .. manner]))
        {
            Killing = killing,
        };
        var outcome = await ProofOutcome.OfAsync(
            context.Screen,
            LedgerProofs.All.Where(one => only.IsEmpty || only.Contains(one.Sort)),
            conditions,
            cancellation);
        outcome.Write(
            context.Screen,
            context.Alarm,
            "No crash loses or halves an event",
            $"{outcome.Tried("flips", "cuts", "lines")} alterations");
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
            await new LedgerVictim(folder, isHasty).RunAsync(count);
            return ExitCode.Success;
        }
        catch (InvalidOperationException refused)
        {
            // The ledger answered; what it has left is for the parent to judge.
            throw StopException.Refusal(refused.Message);
        }
    }
}

/// <summary>For machines: what the proofs came to.</summary>
internal sealed record ProveAnswer(
    string Command, int ExitCode, ImmutableArray<ProofResult> Proofs);
