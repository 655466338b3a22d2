using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>What operators and players were told.</summary>
public sealed class ReportDriver(
    WorldDriver world, ActDriver acts, OperatorDriver operators, DamageDriver damage)
{
    private List<GridReport> Reports => world.Server.Reports;

    /// <summary>Operators were told of nothing.</summary>
    public void ShouldBeSilent() => Expect.That(
        Reports.Count == 0, "operators are told of nothing.", () => Reports[0].Message);

    /// <summary>Operators were told of something, and how often.</summary>
    internal List<GridReport> ShouldTell(GridReportKind kind, int? times = null)
    {
        var told = Reports.Where(one => one.Kind == kind).ToList();
        var words = Conformance.Journaling.Phrases.Of(kind);
        Expect.That(
            told.Count > 0,
            $"operators are told of: {words}.",
            () => Reports.Count == 0 ? "they were told of nothing." : Reports[0].Message);
        Expect.That(
            times is null || told.Count == times,
            $"operators are told of: {words}, {times} times.",
            () => $"they were told {told.Count} times.");
        return told;
    }

    /// <summary>A broken checksum was told with piece, checksums and time.</summary>
    public void ShouldTellOfTheChecksum()
    {
        var told = ShouldTell(GridReportKind.BrokenChecksum);
        foreach (var one in told)
        {
            Expect.That(
                damage.Damaged.Any(piece => piece.Piece == one.Piece),
                "a report names the piece that is broken.",
                () => $"'{one.Piece}'.");
            Expect.That(
                one.Expected.Length > 0 && one.Actual.Length > 0 && one.Expected != one.Actual,
                "a report has the checksum that was expected, and another that was found.",
                () => $"'{one.Expected}' and '{one.Actual}'.");
            Expect.That(
                world.Server.Now - one.Time < TimeSpan.FromMinutes(5) && one.Time <= world.Server.Now,
                "a report has the time.",
                () => $"{one.Time:o}, and it is {world.Server.Now:o}.");
        }
    }

    /// <summary>Lost state was told with the earlier saves that are sound.</summary>
    public void ShouldTellOfTheLoss(WorldName name)
    {
        var told = ShouldTell(GridReportKind.LostState);
        var region = world.Town.At(name);
        Expect.That(
            told[0].Region == region, "a report names the region.", () => $"{told[0].Region}.");
        var ways = world.Saves.SkipLast(1).TakeLast(world.Options.Backups).Reverse()
            .Where(one => !one.World.Regions.ContainsKey(region))
            .Select(one => one.Save.Number).ToList();
        Expect.That(
            told[0].WaysBack.SequenceEqual(ways),
            "a report offers the earlier saves that are sound, newest first, as the ways back.",
            () => $"saves {string.Join(", ", told[0].WaysBack)}, and not {string.Join(", ", ways)}.");
    }

    /// <summary>The failed migration was told with object, version and error.</summary>
    public void ShouldTellOfTheMigration()
    {
        var told = ShouldTell(GridReportKind.FailedMigration)[0];
        Expect.That(
            told.ObjectId == world.Schemas.FailsAt,
            "a report names the object.",
            () => $"'{told.ObjectId}'.");
        Expect.That(
            told.ObjectVersion == world.Town.ObjectVersion,
            "a report has the version of the object.",
            () => $"{told.ObjectVersion}.");
        Expect.That(
            told.Message.Contains(SchemaBook.Failure, StringComparison.Ordinal),
            "a report has the error.",
            () => $"'{told.Message}'.");
    }

    /// <summary>The loss is in the incident log: when, who, what.</summary>
    public void ShouldTellOfTheIncident()
    {
        var told = ShouldTell(GridReportKind.Incident, 1)[0];
        Expect.That(
            told.Operator == OperatorDriver.Operator && told.Message.Length > 0
                && told.Time == world.Server.Now,
            "the incident log says when, who and what.",
            () => $"{told.Time:o}, '{told.Operator}', '{told.Message}'.");
    }

    /// <summary>Players were told, once.</summary>
    public void PlayersShouldBeTold() => Expect.That(
        world.Server.Announced.Count == 1,
        "players are told once.",
        () => $"{world.Server.Announced.Count} times.");

    /// <summary>It was refused with both choices.</summary>
    public void ChoicesShouldBeNamed() => Expect.That(
        acts.Refusal is { Message: var words }
            && words.Contains("regenerate", StringComparison.OrdinalIgnoreCase)
            && words.Contains("salvage", StringComparison.OrdinalIgnoreCase),
        "the refusal names both choices: to regenerate the world, and to salvage.",
        () => acts.Refusal?.Message ?? "it was granted.");

    /// <summary>The broken pieces are there as they were, and flagged, still after
    /// opening anew.</summary>
    public async Task BrokenShouldBeKeptAsync()
    {
        await world.OpenAsync();
        await world.CloseAsync();
        KeptAsTheyAre();
        var found = await operators.AskAsync<IReadOnlyList<GridFinding>>(GridMethods.Verify);
        foreach (var (piece, _) in damage.Damaged)
        {
            Expect.That(
                found.Any(one => one.Piece == piece && one.IsFlagged),
                "the broken piece is flagged.",
                () => $"'{piece}' is not.");
        }
    }

    /// <summary>Everything that was there still lies somewhere in the place.</summary>
    public void ShouldBeSetAside()
    {
        var contents = world.Place.Contents.Values.ToHashSet();
        Expect.That(
            world.LayThere.Count > 0 && world.LayThere.All(contents.Contains),
            "what was there is set aside.",
            () => "some of it is gone.");
    }

    private void KeptAsTheyAre()
    {
        foreach (var (piece, after) in damage.Damaged)
        {
            Expect.That(
                world.Place.Read(piece)?.AsSpan().SequenceEqual(after) == true,
                "the broken piece is kept as it was found.",
                () => $"'{piece}' is something else.");
        }
    }
}
