using System.Collections.Frozen;
using System.Collections.Immutable;
using Caelmor.TruthStore.Files.Faults;

namespace Caelmor.TruthStore.Files.Schemas;

/// <summary>The schema versions of a build, and the steps that lead to them.</summary>
/// <remarks>
/// A type without steps is in version 1. Steps go one way: v1 to v2 to v3, without a gap and
/// without a way back.
/// </remarks>
public sealed class SchemaMigrations
{
    private readonly FrozenDictionary<DatumKind, ImmutableArray<SchemaStep>> _chains;

    /// <summary>Registers steps, in any order.</summary>
    /// <param name="steps">The steps of all types.</param>
    /// <exception cref="ArgumentException">The steps of a type are no chain from version
    /// 1.</exception>
    public SchemaMigrations(params IEnumerable<SchemaStep> steps) =>
        _chains = steps.GroupBy(step => step.Kind).ToFrozenDictionary(
            ofOneKind => ofOneKind.Key,
            ofOneKind => Chain([.. ofOneKind.OrderBy(step => step.From)]));

    /// <summary>No steps: every type is in version 1.</summary>
    public static SchemaMigrations None { get; } = new();

    /// <summary>The schema version in which this build writes and reads a type.</summary>
    /// <param name="kind">The type.</param>
    public int Current(DatumKind kind) =>
        _chains.Count == 0 || kind.Text is null || !_chains.TryGetValue(kind, out var chain)
            ? 1
            : chain.Length + 1;

    /// <summary>Takes an object from its schema version to the current one.</summary>
    internal Datum Migrate(Datum datum, int from)
    {
        var migrated = datum;
        for (var version = from; version < Current(datum.Kind); version++)
        {
            migrated = Take(_chains[datum.Kind][version - 1], migrated);
        }

        return migrated;
    }

    internal void Check(Datum datum, int version)
    {
        if (version != Current(datum.Kind))
        {
            throw Other(datum.Kind, version, $"'{datum.Key}' ({datum.Kind})");
        }
    }

    /// <summary>Objects of a type are in the version of this build.</summary>
    /// <exception cref="TruthStoreException">They are not.</exception>
    internal void Check(DatumKind kind, int version)
    {
        if (version != Current(kind))
        {
            throw Other(kind, version, $"objects of type '{kind}'");
        }
    }

    internal TruthStoreException Newer(DatumKind kind, int version) => new(
        StoreFault.NewerBuild,
        $"Found objects of type '{kind}' in schema version {version}; this build knows versions 1 "
        + $"to {Current(kind)}. Run the build that wrote them or a later one. Nothing was "
        + "changed.");

    private TruthStoreException Other(DatumKind kind, int version, string what) =>
        version > Current(kind) || version < 1
            ? Newer(kind, version)
            : new TruthStoreException(
                StoreFault.OlderSchema,
                $"Found {what} in schema version {version}; expected {Current(kind)}. Migrate the "
                + "store while no server runs, then start again.");

    private static Datum Take(SchemaStep step, Datum datum)
    {
        try
        {
            var changed = step.Change(datum);
            return changed is not null && changed.Key == datum.Key && changed.Kind == datum.Kind
                ? changed
                : throw new InvalidOperationException(
                    "The step answers with another object, or none; key and kind have to stay.");
        }
        catch (Exception mistake)
        {
            throw new TruthStoreException(
                StoreFault.Migration,
                $"Found that the step of '{step.Kind}' from schema version {step.From} to "
                + $"{step.To} fails on '{datum.Key}': {mistake.Message} The former truth is in "
                + "force. Mend the step or the datum, then migrate again.",
                mistake);
        }
    }

    private static ImmutableArray<SchemaStep> Chain(ImmutableArray<SchemaStep> steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].From != i + 1)
            {
                throw new ArgumentException(
                    $"Found a step of '{steps[i].Kind}' from schema version {steps[i].From}; "
                    + $"expected one from {i + 1}. Steps lead on one by one, from version 1.",
                    nameof(steps));
            }
        }

        return steps;
    }
}

/// <summary>One step forward for the objects of one type: from a schema version to the
/// next.</summary>
/// <param name="Kind">The type of the objects.</param>
/// <param name="From">The version that the step begins with; 1 or greater.</param>
/// <param name="Change">
/// Makes the new object of the old one. Key and kind stay as they are. An exception halts the
/// migration, and the former truth stays in force.
/// </param>
public sealed record SchemaStep(DatumKind Kind, int From, Func<Datum, Datum> Change)
{
    /// <summary>The version that the step ends with.</summary>
    public int To => From + 1;
}
