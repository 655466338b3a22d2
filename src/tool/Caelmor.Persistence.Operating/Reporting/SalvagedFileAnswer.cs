using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Salvaging;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: what could be read of one file.</summary>
internal sealed record SalvagedFileAnswer(
    string Path,
    long? Epoch,
    int Read,
    ImmutableArray<SalvagedStateAnswer> States,
    int Strays,
    ImmutableArray<SalvageGap> Gaps)
{
    public static SalvagedFileAnswer Of(SalvagedFile file) => new(
        file.Path,
        file.Salvage.Epoch?.Number,
        file.Read,
        [.. file.Salvage.States.Select(state => new SalvagedStateAnswer(
            Texts.Whole(state.System.Text), state.Expected, state.Data.Length))],
        file.Salvage.Strays.Length,
        file.Salvage.Gaps);
}
