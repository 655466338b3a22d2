using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Comparing;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Says in what two epochs differ.</summary>
internal sealed class DiffCommand(CommandContext context, string path, long from, long to)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var files = StorePath.List(path, context.Options());
        var (before, after) = (EpochChoice.One(files, from), EpochChoice.One(files, to));
        var diff = await context.WorkAsync(before.Size + after.Size, options =>
        {
            using var folder = StorePath.Open(path, options);
            return TruthDiff.Between(
                folder.Read(before, cancellation), folder.Read(after, cancellation));
        });
        if (context.IsJson)
        {
            context.Answer(new DiffAnswer(
                "diff", path, from, to, diff.Count, [.. diff.Systems.Select(SystemAnswer.Of)]));
        }
        else
        {
            Write(diff);
        }

        return ExitCode.Success;
    }

    private void Write(TruthDiff diff)
    {
        var report = new DiffReport(context.Screen, context.IsVerbose);
        context.Screen.Line($"From epoch {from} to epoch {to}:");
        report.WriteCounts(diff, "added", "changed", "removed");
        report.WriteData(diff);
        if (diff.Count == 0)
        {
            var systems = Count.Of(diff.Systems.Length, "system");
            context.Screen.Line($"No datum differs, in {systems}.");
        }
    }
}
