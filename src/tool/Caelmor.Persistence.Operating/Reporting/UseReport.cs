using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Commands;
using Caelmor.Persistence.Operating.Comparing;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>What is lost by making another epoch the truth; then, what was done.</summary>
internal sealed class UseReport(
    CommandContext context, UseRequest request, EpochFile? inForce, EpochFile chosen, Loss loss)
{
    public void WriteLoss(ImmutableArray<string> going)
    {
        if (context.IsJson)
        {
            return;
        }

        context.Screen.Line(inForce is null
            ? (FormattableString)$"No truth is in force in '{request.Path}'."
            : $"In force is epoch {inForce.Epoch} of '{request.Path}'.");
        if (chosen.Summary is { } summary)
        {
            context.Screen.Line($"Chosen is epoch {chosen.Epoch}, written {StoreWords.Time(summary.Time)}.");
        }

        WriteDiff();
        foreach (var name in going)
        {
            context.Screen.Line($"To be set aside: {name}");
        }
    }

    public void WriteEnd(ImmutableArray<string> setAside, bool isDone)
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
            return;
        }

        context.Screen.Line(isDone
            ? $"Epoch {chosen.Epoch} is the truth. The next save follows it."
            : (FormattableString)$"A dry run: nothing was changed.");
        foreach (var name in isDone ? setAside : [])
        {
            context.Screen.Line($"Set aside: {name}");
        }
    }

    private void WriteDiff()
    {
        if (loss.Diff is not { } diff)
        {
            context.Screen.Line($"What is lost cannot be told: {loss.Problem}");
            return;
        }

        var report = new DiffReport(context.Screen, context.IsVerbose);
        context.Screen.Line($"What happens to the data:");
        report.WriteCounts(diff, "come back", "go back", "are lost");
        report.WriteData(diff);
    }
}
