using Caelmor.CommandLine;
using Caelmor.WorldGrid.Operating.Grids;

namespace Caelmor.WorldGrid.Operating.Commands;

/// <summary>Prints where the copies of something lie.</summary>
internal sealed class WhereCommand(
    CommandContext context, GridPath grid, int x, int y, bool isRegion)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        GridItem item = isRegion
            ? new(Chunk: null, new(x, y))
            : new(new(x, y), Region: null);
        var extents = await context.LookAsync(grid, one => one.LocateAsync(item, cancellation));
        context.Answer(new WhereAnswer("where", grid.Folder, extents));
        if (extents.Count == 0)
        {
            var what = isRegion
                ? $"The state of {item.Region}"
                : $"The terrain of {item.Chunk}";
            context.Screen.Line($"{what} is not stored: nobody wrote it.");
        }

        foreach (var one in extents)
        {
            context.Screen.Line(
                $"save {one.Save}: {one.Piece}, {one.Length} bytes from byte {one.Offset} on");
        }

        return ExitCode.Success;
    }
}

/// <summary>For machines: where the copies of something lie, newest first.</summary>
internal sealed record WhereAnswer(string Command, string Grid, IReadOnlyList<Extent> Copies);
