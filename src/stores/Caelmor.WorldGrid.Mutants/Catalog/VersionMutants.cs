using System.Collections.Immutable;
using Caelmor.WorldGrid.Mutants.Around;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that get types, versions and migrations wrong (pv-2, pv-5, pv-9).</summary>
internal static class VersionMutants
{
    private const int Newest = 8;

    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "untyped-region",
            "pv-2.1",
            "It keeps objects without their types.",
            "every object has a type and a version",
            steps => steps with { KeepState = (state, _) => Each(state, one => one with { Type = "" }) }),
        new(
            "version-of-the-build-for-all",
            "pv-2.1",
            "It keeps every object as of version 1.",
            "every object has a type and a version",
            steps => steps with
            {
                KeepState = (state, _) => Each(state, one => one with { SchemaVersion = 1 }),
            }),
        new(
            "skips-a-step",
            "pv-2.2",
            "It takes one step and calls what comes of it the current version.",
            "everything is as it was saved",
            steps => steps with
            {
                Upgrade = (schemas, one) => one.SchemaVersion < schemas.Current(one.Type)
                    ? schemas.Step(one) with { SchemaVersion = schemas.Current(one.Type) }
                    : one,
            }),
        new(
            "accepts-a-gap",
            "pv-2.2",
            "It opens worlds that it has no steps for.",
            "it is refused",
            steps => steps with { DemandSteps = (_, _) => { } }),
        new(
            "downgrades",
            "pv-5.1",
            "It calls what is newer the current version.",
            "the state of the market is refused",
            steps => steps with
            {
                Upgrade = (schemas, one) => one.SchemaVersion > schemas.Current(one.Type)
                    ? one with { SchemaVersion = schemas.Current(one.Type) }
                    : steps.Upgrade(schemas, one),
            }),
        new(
            "wipes-what-it-cannot-read",
            "pv-5.1",
            "A save leaves out what is of a version that it does not know.",
            "the state of the market is refused",
            steps => steps with
            {
                Enclose = envelope => envelope.Type == Envelope.Region
                    ? envelope with { Content = Wiped(envelope.Content) }
                    : envelope,
            }),
        new(
            "refuses-all-old",
            "pv-5.2",
            "It reads nothing that is not migrated.",
            "everything is as it was saved",
            steps => steps with
            {
                Upgrade = (schemas, one) => one.SchemaVersion < schemas.Current(one.Type)
                    ? throw new GridRefusalException("Migrate first.")
                    : steps.Upgrade(schemas, one),
            }),
        new(
            "starts-over",
            "pv-5.3",
            "A migration that was broken off is begun anew.",
            "a migration goes on where it stopped",
            steps => steps with
            {
                Serve = (maintenance, host) => new MaintenanceAround(maintenance)
                {
                    Migrates = async one =>
                    {
                        foreach (var piece in (await host.Place.ListAsync())
                            .Where(PieceNames.IsOfMigration))
                        {
                            await host.Place.DeleteAsync(piece);
                        }

                        return await one.MigrateAsync(default);
                    },
                },
            }),
        new(
            "half-a-region",
            "pv-5.3",
            "It migrates every second object of a region.",
            "every object is of version",
            steps =>
            {
                var count = 0;
                return steps with
                {
                    Upgrade = (schemas, one) => ++count % 2 == 0 ? one : steps.Upgrade(schemas, one),
                };
            }),
        new(
            "skips-the-bad-one",
            "pv-9.1",
            "It leaves out the object at which a step fails, and goes on.",
            "the migration fails",
            steps => steps with { Upgrade = (schemas, one) => Tried(steps, schemas, one, one) }),
        new(
            "leaves-half",
            "pv-9.2",
            "What it migrated before a failure stays migrated.",
            "every object is as it was before",
            steps => steps with
            {
                Upgrade = (schemas, one) => Tried(
                    steps, schemas, one, one with { SchemaVersion = one.SchemaVersion + 1 }),
            }),
        new(
            "goes-back-further",
            "pv-9.2",
            "After a failure it puts the save before the one in force in force.",
            "every object is as it was before",
            steps => steps with
            {
                Serve = (maintenance, _) => new MaintenanceAround(maintenance)
                {
                    Migrates = async one =>
                    {
                        var outcome = await one.MigrateAsync(default);
                        var saves = await one.ListAsync(default);
                        if (outcome is MigrationOutcome.Failed)
                        {
                            await one.UseAsync(saves[1].Number, default);
                        }

                        return outcome;
                    },
                },
            }),
        new(
            "logs-no-object",
            "pv-9.3",
            "It does not tell at which object a migration failed.",
            "a report names the object",
            steps => steps with { Say = one => one with { ObjectId = "" } }),
        new(
            "logs-no-object-version",
            "pv-9.3",
            "It does not tell the version of the object at which a migration failed.",
            "a report has the version of the object",
            steps => steps with { Say = one => one with { ObjectVersion = 0 } }),
        new(
            "logs-no-error",
            "pv-9.3",
            "It does not tell why a migration failed.",
            "a report has the error",
            steps => steps with { Say = one => one with { Message = "It failed." } }),
        new(
            "retries-at-start",
            "pv-9.4",
            "It takes the steps of a migration when it is opened.",
            "no step is taken by itself",
            steps => steps with
            {
                Opened = (_, host) =>
                {
                    if (host.Schemas.LeadsFrom("structure", 1))
                    {
                        host.Schemas.Step(new("door", "structure", 1, ""));
                    }

                    return ValueTask.CompletedTask;
                },
            }),
    ];

    private static RegionState Each(RegionState state, Func<RegionObject, RegionObject> change) =>
        state with { Objects = [.. state.Objects.Select(change)] };

    private static string Wiped(string content)
    {
        var state = RegionText.Parse(content);
        return RegionText.Of(state with
        {
            Objects = [.. state.Objects.Where(one => one.SchemaVersion <= Newest)],
        });
    }

    private static RegionObject Tried(
        GridSteps steps, ISchemaSteps schemas, RegionObject one, RegionObject otherwise)
    {
        try
        {
            return steps.Upgrade(schemas, one);
        }
        catch (Exception)
        {
            return otherwise;
        }
    }
}
