using Caelmor.Persistence.Operating.Comparing;
using Caelmor.Persistence.Operating.Reporting;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Operating.Commands;

/// <summary>Says in what two epochs differ.</summary>
internal sealed class DiffCommand(Desk desk, string path, long from, long to)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var files = StorePath.List(path, desk.Options());
        var (before, after) = (Epochs.One(files, from), Epochs.One(files, to));
        var diff = await desk.WorkAsync(before.Size + after.Size, options =>
        {
            using var folder = StorePath.Open(path, options);
            return TruthDiff.Between(
                folder.Read(before, cancellation), folder.Read(after, cancellation));
        });
        if (desk.IsJson)
        {
            desk.Answer(new DiffAnswer(
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
        var report = new DiffReport(desk.Screen, desk.IsVerbose);
        desk.Screen.Line($"From epoch {from} to epoch {to}:");
        report.WriteCounts(diff, "added", "changed", "removed");
        report.WriteData(diff);
        if (diff.Count == 0)
        {
            var systems = Count.Of(diff.Systems.Length, "system");
            desk.Screen.Line($"No datum differs, in {systems}.");
        }
    }
}
