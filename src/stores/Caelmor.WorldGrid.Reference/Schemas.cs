using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Leads objects to current versions (pv-2.2, pv-5.1, pv-5.2).</summary>
public static class Schemas
{
    /// <summary>The object in the current version of its type.</summary>
    /// <exception cref="GridRefusalException">It is newer than that.</exception>
    public static RegionObject Upgrade(ISchemaSteps steps, RegionObject one)
    {
        var current = steps.Current(one.Type);
        if (one.SchemaVersion > current)
        {
            throw new GridRefusalException(
                $"'{one.Id}' is of version {one.SchemaVersion} of {one.Type}, and this server knows "
                + $"versions up to {current}. It is left as it is; a newer server reads it.");
        }

        while (one.SchemaVersion < current)
        {
            one = steps.Step(one);
        }

        return one;
    }

    /// <summary>A whole state in the current versions.</summary>
    public static RegionState Upgrade(
        Func<ISchemaSteps, RegionObject, RegionObject> upgrade, ISchemaSteps steps, RegionState state) =>
        state with { Objects = [.. state.Objects.Select(one => upgrade(steps, one))] };

    /// <summary>Steps lead from all versions in a save to the current ones.</summary>
    /// <exception cref="GridRefusalException">One is missing.</exception>
    public static void Demand(ISchemaSteps steps, Manifest save)
    {
        foreach (var (type, version) in save.Save.Versions)
        {
            for (var from = version; from < steps.Current(type); from++)
            {
                if (!steps.LeadsFrom(type, from))
                {
                    throw new GridRefusalException(
                        $"Objects of type {type} are of version {version}, and no step leads from "
                        + $"version {from} to the next. Bring the step along.");
                }
            }
        }
    }

    /// <summary>The versions that are in some states.</summary>
    public static ImmutableArray<SchemaVersion> In(IEnumerable<RegionState> states) =>
    [
        .. states.SelectMany(state => state.Objects)
            .Select(one => new SchemaVersion(one.Type, one.SchemaVersion))
            .Distinct()
            .OrderBy(one => one.Type, StringComparer.Ordinal)
            .ThenBy(one => one.Version),
    ];
}
