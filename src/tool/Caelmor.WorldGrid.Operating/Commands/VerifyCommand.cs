using Caelmor.CommandLine;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Reads every byte of a grid, and prints what is broken or flagged.</summary>
internal sealed class VerifyCommand(CommandContext context, GridPath grid)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        var findings = await context.LookAsync(grid, one => one.VerifyAsync(cancellation));
        foreach (var one in findings)
        {
            context.Alarm.Line(
                $"{(one.IsFlagged ? "flagged" : "broken ")}  {one.Piece}{Checksums(one)}");
        }

        context.Screen.Line($"{(findings.Count == 0
            ? "Every byte is as it was written."
            : $"{Count.Of(findings.Count, "thing")} broken or flagged; 'map' shows where.")}");
        context.Answer(new VerifyAnswer("verify", grid.Folder, findings.Count == 0, findings));
        return findings.Count == 0 ? ExitCode.Success : ExitCode.Rejected;
    }

    private static string Checksums(GridFinding one) =>
        one.Expected.Length == 0 ? "" : $": found {one.Actual}, expected {one.Expected}";
}

/// <summary>For machines: what is broken in a grid.</summary>
internal sealed record VerifyAnswer(
    string Command, string Grid, bool Verified, IReadOnlyList<GridFinding> Findings);
