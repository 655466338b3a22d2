using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Reads copies from the saves of a place, the newest that is sound (pv-6.1 to 6.4, pv-7.1 to
/// 7.6).</summary>
/// <param name="host">The server.</param>
/// <param name="options">What the operator sets.</param>
/// <param name="steps">What it does, step by step.</param>
public sealed class SaveReader(IGridHost host, GridOptions options, GridSteps steps)
{
    /// <summary>The saves, the one in force first.</summary>
    public ImmutableArray<Manifest> Saves { get; set; } = [];

    /// <summary>The save in force; null before the first.</summary>
    public Manifest? InForce => Saves is [var first, ..] ? first : null;

    /// <summary>The newest sound copy of an entry.</summary>
    public async ValueTask<Copy> FindAsync(string entry)
    {
        var isLost = false;
        foreach (var save in steps.Ladder(Saves, options.Backups))
        {
            if (!save.Checksums.TryGetValue(entry, out var expected))
            {
                break;
            }

            var piece = PieceNames.InSave(save.Number, entry);
            var bytes = await host.Place.ReadAsync(piece) ?? default;
            if (steps.Open(bytes, expected) is { } envelope)
            {
                var origin = isLost ? Origin.FromBackup(save.Number) : Origin.Stored;
                return new(envelope, origin);
            }

            isLost = true;
            await ReportAsync(piece, expected, Envelope.ChecksumOf(bytes.Span));
        }

        return new(null, isLost ? Origin.Regenerated : Origin.Pristine);
    }

    /// <summary>A piece is broken: it is told and flagged (pv-7.2, pv-7.4).</summary>
    public async ValueTask ReportAsync(string piece, string expected, string actual)
    {
        Say(new(
            GridReportKind.BrokenChecksum,
            host.Time.GetUtcNow(),
            $"The checksum of '{piece}' is {actual}, and {expected} was expected.")
        {
            Piece = piece,
            Expected = expected,
            Actual = actual,
        });
        await steps.Flag(host.Place, piece);
    }

    /// <summary>A dynamic state is lost: it is told, with the ways back (pv-7.6).</summary>
    public async ValueTask ReportLostAsync(RegionPosition region)
    {
        var earlier = await Rotation.JudgeAsync(host.Place, Saves.Skip(1));
        Say(new(
            GridReportKind.LostState,
            host.Time.GetUtcNow(),
            $"All copies of the state of {region} are broken, and it is inactive. An earlier save "
            + "can be put in force, or the region be rebuilt.")
        {
            Region = region,
            WaysBack = [.. steps.OfferWaysBack(earlier)],
        });
    }

    /// <summary>Tells operators.</summary>
    public void Say(GridReport report)
    {
        if (steps.Say(report) is { } said)
        {
            host.Reports.Report(said);
        }
    }
}

/// <summary>A copy that was found, and where it comes from.</summary>
/// <param name="Envelope">What it holds; null for none.</param>
/// <param name="Origin">From where. Without a copy: pristine if there never was one, else
/// regenerated.</param>
public sealed record Copy(Envelope? Envelope, Origin Origin);
