using System.Collections.Immutable;
using Caelmor.WorldGrid.Embedded.Faults;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Running;

/// <summary>Leads objects to current versions (pv-2.2, pv-5.1, pv-5.2), and counts versions
/// (pv-11.3).</summary>
internal static class Schemas
{
    /// <summary>The object in the current version of its type.</summary>
    /// <exception cref="GridRefusedException">It is newer than that.</exception>
    public static RegionObject Upgrade(ISchemaSteps steps, RegionObject one)
    {
        var current = steps.Current(one.Type);
        if (one.SchemaVersion > current)
        {
            throw new GridRefusedException(
                $"Found '{one.Id}' in version {one.SchemaVersion} of {one.Type}; expected at most "
                + $"{current}. It is left as it is: run the newer server that wrote it.");
        }

        while (one.SchemaVersion < current)
        {
            one = steps.Step(one);
        }

        return one;
    }

    /// <summary>A whole state in the current versions.</summary>
    public static RegionState Upgrade(ISchemaSteps steps, RegionState state) =>
        state with { Objects = [.. state.Objects.Select(one => Upgrade(steps, one))] };

    /// <summary>Steps lead from all versions in a save to the current ones.</summary>
    /// <exception cref="GridRefusedException">One is missing.</exception>
    public static void Demand(ISchemaSteps steps, LayerManifest? save)
    {
        foreach (var (type, version, _) in save?.Versions ?? [])
        {
            for (var from = version; from < steps.Current(type); from++)
            {
                if (!steps.LeadsFrom(type, from))
                {
                    throw new GridRefusedException(
                        $"Found objects of type {type} in version {version}, and no step that "
                        + $"leads from version {from} to the next; expected one. Bring the step "
                        + "along.");
                }
            }
        }
    }

    /// <summary>The versions after some regions have other objects than before.</summary>
    public static ImmutableArray<VersionCount> Count(
        ImmutableArray<VersionCount> before,
        IEnumerable<RegionState> gone,
        IEnumerable<RegionState> come)
    {
        var counts = before.ToDictionary(
            one => new SchemaVersion(one.Type, one.Version), one => one.Regions);
        Add(counts, gone, -1);
        Add(counts, come, 1);
        return
        [
            .. counts.Where(one => one.Value > 0)
                .OrderBy(one => one.Key.Type, StringComparer.Ordinal)
                .ThenBy(one => one.Key.Version)
                .Select(one => new VersionCount(one.Key.Type, one.Key.Version, one.Value)),
        ];
    }

    private static void Add(
        Dictionary<SchemaVersion, int> counts, IEnumerable<RegionState> states, int by)
    {
        foreach (var version in states.SelectMany(state => state.Objects
            .Select(one => new SchemaVersion(one.Type, one.SchemaVersion)).Distinct()))
        {
            counts[version] = counts.GetValueOrDefault(version) + by;
        }
    }
}
