using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Comparing;

/// <summary>In what two truths differ about one system.</summary>
/// <param name="System">The system.</param>
/// <param name="Changes">The data that differ, in the order of their keys.</param>
/// <param name="Same">How many data do not.</param>
internal sealed record SystemDiff(
    SystemName System, ImmutableArray<DatumChange> Changes, int Same)
{
    public IEnumerable<Datum> Added =>
        Changes.Where(one => one.Before is null).Select(one => one.After!);

    public IEnumerable<Datum> Removed =>
        Changes.Where(one => one.After is null).Select(one => one.Before!);

    public IEnumerable<DatumChange> Changed =>
        Changes.Where(one => one is { Before: not null, After: not null });
}
