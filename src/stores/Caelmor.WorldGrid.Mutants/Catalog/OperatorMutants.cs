using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.WorldGrid.Mutants.Around;

namespace Caelmor.WorldGrid.Mutants.Catalog;

/// <summary>Grids that decide for operators, or do something else than they say (pv-10, pv-13).</summary>
internal static class OperatorMutants
{
    public static ImmutableArray<GridMutant> Mutants { get; } =
    [
        new(
            "regenerates-by-itself",
            "pv-10.1",
            "Where nothing is sound it begins a world.",
            "it is refused",
            steps => steps with
            {
                Despair = host => new(new GridGenesis(
                    host.Generator.Name, host.Generator.Version, 1, "")),
            }),
        new(
            "names-one-choice",
            "pv-10.1",
            "It names one choice.",
            "the refusal names both choices",
            steps => steps with
            {
                Despair = _ => throw new GridRefusalException("Regenerate the world."),
            }),
        new(
            "another-seed",
            "pv-10.2",
            "It makes the world anew from another seed.",
            "everything is as the seed makes it",
            steps => steps with
            {
                Serve = (maintenance, _) => new MaintenanceAround(maintenance)
                {
                    Regenerates = (one, genesis, byWhom) => one.RegenerateWorldAsync(
                        genesis with { Seed = genesis.Seed + 1 }, byWhom, default),
                },
            }),
        new(
            "deletes-the-old-files",
            "pv-10.2",
            "It deletes what it is to set aside.",
            "what was there is set aside",
            steps => steps with { SetAside = (place, piece, _) => place.DeleteAsync(piece) }),
        new(
            "writes-while-reading",
            "pv-10.3",
            "Salvaging leaves notes in the place.",
            "nothing is changed in the place",
            steps => steps with
            {
                Serve = (maintenance, host) => new MaintenanceAround(maintenance)
                {
                    Salvages = async one =>
                    {
                        await host.Place.WriteAsync("salvaged", "all"u8.ToArray());
                        return await one.SalvageAsync(default);
                    },
                },
            }),
        new(
            "salvages-unchecked",
            "pv-10.3",
            "It gives out what can be read, sound or not.",
            "nothing comes out that was not saved so",
            steps => steps with
            {
                Serve = (maintenance, host) => new MaintenanceAround(maintenance)
                {
                    Salvages = async one =>
                    [
                        .. await one.SalvageAsync(default), .. await UncheckedAsync(host.Place),
                    ],
                },
            }),
        new(
            "salvages-nothing",
            "pv-10.3",
            "It gives nothing out.",
            "objects that are sound come out",
            steps => steps with
            {
                Serve = (maintenance, _) => new MaintenanceAround(maintenance)
                {
                    Salvages = _ => new([]),
                },
            }),
        new(
            "undocumented",
            "pv-10.4",
            "It writes nothing to the incident log.",
            "operators are told of: incident",
            steps => steps with { Say = one => one.Kind == GridReportKind.Incident ? null : one }),
        new(
            "anonymous",
            "pv-10.4",
            "The incident log does not say who decided.",
            "the incident log says when, who and what",
            steps => steps with { Say = one => one with { Operator = "" } }),
        new("tells-nobody", "pv-10.5", "It tells no player.", "players are told once", steps => steps)
        {
            Sees = host => new HostAround(host) { Announces = (_, _) => { } },
        },
        new("tells-twice", "pv-10.5", "It tells players twice.", "players are told once", steps => steps)
        {
            Sees = host => new HostAround(host)
            {
                Announces = (players, message) =>
                {
                    players.Announce(message);
                    players.Announce(message);
                },
            },
        },
        new(
            "drills-on-the-original",
            "pv-13.2",
            "It tries procedures on the grid itself.",
            "nothing is changed in the place",
            steps => steps with
            {
                Serve = (maintenance, host) => new MaintenanceAround(maintenance)
                {
                    Drills = async (one, staging) =>
                    {
                        await host.Place.WriteAsync("drill", "begun"u8.ToArray());
                        return await one.DrillAsync(staging, default);
                    },
                },
            }),
        new(
            "drills-on-paper",
            "pv-13.2",
            "It says that procedures work, and tries none.",
            "it is tried on a copy",
            steps => steps with
            {
                Serve = (maintenance, _) => new MaintenanceAround(maintenance)
                {
                    Drills = (_, _) => new([new DrillResult("everything", true)]),
                },
            }),
    ];

    private static async ValueTask<List<SalvagedObject>> UncheckedAsync(IGridPlace place)
    {
        var found = new List<SalvagedObject>();
        foreach (var piece in await place.ListAsync())
        {
            var bytes = await place.ReadAsync(piece) ?? default;
            try
            {
                var json = JsonDocument.Parse(bytes).RootElement.GetProperty("Object");
                var state = RegionText.Parse(json.GetProperty("Content").GetString()!);
                found.AddRange(state.Objects.Select(one => new SalvagedObject(
                    json.GetProperty("Save").GetInt64(),
                    one.Type,
                    one.SchemaVersion,
                    state.At,
                    one.Id,
                    one.Content)));
            }
            catch (Exception)
            {
                // Not even that can be read.
            }
        }

        return found;
    }
}
