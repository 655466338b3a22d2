using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Comparing;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>What a caller of <c>use</c> wants.</summary>
/// <param name="Path">The folder of the store.</param>
/// <param name="Epoch">The epoch that is to be the truth.</param>
/// <param name="File">Which file of it; null if there is but one.</param>
/// <param name="IsAgreed">Whether not to ask.</param>
/// <param name="IsDryRun">Whether to look only.</param>
internal sealed record UseRequest(
    string Path, long Epoch, string? File, bool IsAgreed, bool IsDryRun);

/// <summary>Makes another epoch the truth: shows what is lost, asks, and does it.</summary>
internal sealed class UseCommand(CommandContext context, UseRequest request)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        DemandAgreement();
        using var look = StorePath.Open(request.Path, context.Options());

        // Held from here on, so that what is shown is what will be changed.
        using var act = request.IsDryRun
            ? null
            : StorePath.Act(request.Path, context.Options());
        var files = look.List();
        var inForce = files.FirstOrDefault(file => file.Role == EpochRole.InForce);
        var chosen = EpochChoice.One(files, request.Epoch, request.File);
        Demand(inForce, chosen);
        if (chosen == inForce && !chosen.IsQuarantined)
        {
            throw EpochInForce.Refusal(chosen, files, new(look, cancellation));
        }

        var loss = await context.WorkAsync((inForce?.Size ?? 0) + chosen.Size, options =>
        {
            using var folder = StorePath.Open(request.Path, options);
            return Loss.Of(folder, inForce, chosen, cancellation);
        });
        var report = context.IsJson ? null : new UseReport(context.Screen, context.IsVerbose);
        var going = Going(files, chosen);
        report?.WriteLoss(request.Path, inForce, chosen, loss, going);
        if (act is not null)
        {
            await AskAsync(cancellation);
            going = Act(act, chosen);
        }

        var isDone = act is not null;
        report?.WriteEnd(chosen, going, isDone);
        Answer(inForce, chosen, loss, isDone, going);
        return ExitCode.Success;
    }

    private void Answer(
        EpochFile? inForce,
        EpochFile chosen,
        Loss loss,
        bool isDone,
        ImmutableArray<string> setAside)
    {
        if (context.IsJson)
        {
            context.Answer(new UseAnswer(
                "use",
                request.Path,
                chosen.Epoch.Number,
                inForce?.Epoch.Number,
                isDone,
                loss.Problem,
                loss.Diff is { } diff ? [.. diff.Systems.Select(SystemAnswer.Of)] : null,
                setAside));
        }
    }

    private void DemandAgreement()
    {
        if ((context.IsJson || context.IsQuiet)
            && request is { IsAgreed: false, IsDryRun: false })
        {
            var option = context.IsJson ? "--json" : "--quiet";
            throw StopException.Misuse(
                $"Found {option} alone; expected --yes or --dry-run with it, for nobody is asked. "
                + "Look at --dry-run first.");
        }
    }

    private static void Demand(EpochFile? inForce, EpochFile chosen)
    {

        if (chosen.Role == EpochRole.SetAside && chosen.Epoch <= inForce?.Epoch)
        {
            throw StopException.Refusal(
                $"Found that '{chosen.Name}' was set aside and is older than epoch "
                + $"{inForce.Epoch}, which is in force; expected a newer one. Make an epoch before "
                + $"{chosen.Epoch} the truth first, then this one.");
        }
    }

    // In the order in which they are listed, the newest first.
    private static ImmutableArray<string> Going(
        ImmutableArray<EpochFile> files, EpochFile chosen) =>
    [
        .. files.Where(file => file.Role is EpochRole.InForce or EpochRole.Backup
                && file.Epoch > chosen.Epoch)
            .Select(file => file.Name),
    ];

    private static ImmutableArray<string> Act(StoreOperator act, EpochFile chosen)
    {
        if (chosen.Role != EpochRole.SetAside)
        {
            return act.UseEpoch(chosen.Epoch);
        }

        act.Reinstate(chosen);
        return [];
    }

    /// <exception cref="StopException">The operator answered otherwise.</exception>
    private async Task AskAsync(CancellationToken cancellation)
    {
        if (!request.IsAgreed)
        {
            var epoch = request.Epoch;
            context.Screen.Line(
                $"Type [bold]{epoch}[/] to make that epoch the truth; all else changes nothing.");

            // Reading a terminal cannot be interrupted; not waiting for it can.
            var answer = await Task.Run(context.Here.Input.ReadLine, CancellationToken.None)
                .WaitAsync(cancellation);
            if (answer?.Trim() != epoch.ToString())
            {
                throw StopException.Refusal(
                    $"Found another answer than {epoch}. Nothing was changed.");
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }
}
