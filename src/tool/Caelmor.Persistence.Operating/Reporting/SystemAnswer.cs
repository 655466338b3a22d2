using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Comparing;
using Caelmor.Persistence.Operating.Words;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: in what two truths differ about one system.</summary>
internal sealed record SystemAnswer(
    string? System,
    int Same,
    ImmutableArray<DatumAnswer> Added,
    ImmutableArray<ChangeAnswer> Changed,
    ImmutableArray<DatumAnswer> Removed)
{
    public static SystemAnswer Of(SystemDiff diff) => new(
        Texts.Whole(diff.System.Text),
        diff.Same,
        [.. diff.Added.Select(DatumAnswer.Of)],
        [.. diff.Changed.Select(one => new ChangeAnswer(
            DatumAnswer.Of(one.Before!), DatumAnswer.Of(one.After!)))],
        [.. diff.Removed.Select(DatumAnswer.Of)]);
}
