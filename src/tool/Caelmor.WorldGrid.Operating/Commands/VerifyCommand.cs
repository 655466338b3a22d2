using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Operating;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Reads every byte of a grid, and prints what is broken or flagged.</summary>
internal sealed class VerifyCommand(CommandContext context, GridPath grid)
{
    public Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        // Each is told as it is found; only a machine is given all at once.
        var (count, findings) = (0, new List<GridFinding>());
        using var place = grid.ToLookAt();
        foreach (var one in Verification.Run(place))
        {
            cancellation.ThrowIfCancellationRequested();
            count++;
            if (context.IsJson)
            {
                findings.Add(one);
            }

            context.Alarm.Line(
                $"{(one.IsFlagged ? "flagged" : "broken ")}  {one.Piece}{Checksums(one)}");
        }

        context.Screen.Line($"{(count == 0
            ? "Every byte is as it was written."
            : $"{Count.Of(count, "thing")} broken or flagged; 'map' shows where.")}");
        context.Answer(new VerifyAnswer("verify", grid.Folder, count == 0, findings));
        return Task.FromResult(count == 0 ? ExitCode.Success : ExitCode.Rejected);
    }

    private static string Checksums(GridFinding one) =>
        one.Expected.Length == 0 ? "" : $": found {one.Actual}, expected {one.Expected}";
}

/// <summary>For machines: what is broken in a grid.</summary>
internal sealed record VerifyAnswer(
    string Command, string Grid, bool Verified, IReadOnlyList<GridFinding> Findings);
