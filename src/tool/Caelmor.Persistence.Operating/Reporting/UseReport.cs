using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Comparing;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What is lost by making another epoch the truth; then, what was done.</summary>
internal sealed class UseReport(Screen screen, bool isVerbose)
{
    public void WriteLoss(
        string path,
        EpochFile? inForce,
        EpochFile chosen,
        Loss loss,
        ImmutableArray<string> going)
    {
        screen.Line(inForce is null
            ? (FormattableString)$"No truth is in force in '{path}'."
            : $"In force is epoch {inForce.Epoch} of '{path}'.");
        if (chosen.Summary is { } summary)
        {
            screen.Line($"Chosen is epoch {chosen.Epoch}, written {StoreWords.Time(summary.Time)}.");
        }

        WriteDiff(loss);
        foreach (var name in going)
        {
            screen.Line($"To be set aside: {name}");
        }
    }

    public void WriteEnd(EpochFile chosen, ImmutableArray<string> setAside, bool isDone)
    {
        screen.Line(isDone
            ? $"Epoch {chosen.Epoch} is the truth. The next save follows it."
            : (FormattableString)$"A dry run: nothing was changed.");
        foreach (var name in isDone ? setAside : [])
        {
            screen.Line($"Set aside: {name}");
        }
    }

    private void WriteDiff(Loss loss)
    {
        if (loss.Diff is not { } diff)
        {
            screen.Line($"What is lost cannot be told: {loss.Problem}");
            return;
        }

        var report = new DiffReport(screen, isVerbose);
        screen.Line($"What happens to the data:");
        report.WriteCounts(diff, "come back", "go back", "are lost");
        report.WriteData(diff);
    }
}

/// <summary>For machines: another epoch is the truth, or would be.</summary>
/// <param name="Command">The command.</param>
/// <param name="Store">The folder.</param>
/// <param name="Epoch">The epoch that was chosen.</param>
/// <param name="Former">The epoch that was in force before; null if none was.</param>
/// <param name="Done">Whether it was done; a dry run does nothing.</param>
/// <param name="Problem">Why the loss cannot be told; null if it can.</param>
/// <param name="Loss">From the former truth to the chosen one; null if it cannot be told.</param>
/// <param name="SetAside">The files set aside, or that would be.</param>
internal sealed record UseAnswer(
    string Command,
    string Store,
    long Epoch,
    long? Former,
    bool Done,
    string? Problem,
    ImmutableArray<SystemAnswer>? Loss,
    ImmutableArray<string> SetAside);
