using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Serving;

/// <summary>One grid in this process that is open, at the other end of the seam.</summary>
internal sealed class ServedGrid(IWorldGrid grid)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    public async Task<JsonElement?> AnswerAsync(string method, JsonElement with)
    {
        switch (method)
        {
            case GridMethods.Read:
                return Form(await grid.ReadAsync(Of<ChunkPosition>(with, method), Never));
            case GridMethods.Write:
                await grid.WriteAsync(Of<IReadOnlyList<TileChange>>(with, method), Never);
                return null;
            case GridMethods.ReadRegion:
                return Form(await grid.ReadRegionAsync(Of<RegionPosition>(with, method), Never));
            case GridMethods.WriteRegion:
                await grid.WriteRegionAsync(Of<RegionState>(with, method), Never);
                return null;
            case GridMethods.Save:
                return GridJson.Write(await grid.SaveAsync(Of<string>(with, method), Never));
            case GridMethods.Relocate:
                await grid.RelocateAsync(Never);
                return null;
            case GridMethods.Idle:
                await grid.IdleAsync(Never);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "No such method.");
        }
    }

    private static T Of<T>(JsonElement with, string method) => GridJson.Read<T>(with, method);

    private static JsonElement Form(ChunkReading? reading) => GridJson.Write(reading switch
    {
        ChunkReading.Whole whole => new ReadingForm("whole", whole.Tiles, Origin: whole.Origin),
        ChunkReading.Inactive inactive => new ReadingForm("inactive", Why: inactive.Why),
        _ => throw new MalformedAnswerException("a chunk is read as something.", "null."),
    });

    private static JsonElement Form(RegionReading? reading) => GridJson.Write(reading switch
    {
        RegionReading.Present present =>
            new ReadingForm("present", State: present.State, Origin: present.Origin),
        RegionReading.Fresh fresh => new ReadingForm("fresh", State: fresh.State),
        RegionReading.Inactive inactive => new ReadingForm("inactive", Why: inactive.Why),
        _ => throw new MalformedAnswerException("a region is read as something.", "null."),
    });
}
