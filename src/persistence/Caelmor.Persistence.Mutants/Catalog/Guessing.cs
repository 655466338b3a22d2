using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Fills in what is not there.</summary>
internal static class Guessing
{
    /// <summary>Whatever is blank says what most others say.</summary>
    public static SystemState Fill(SystemState state) =>
        Retelling.With(state, state.Data.Select(datum => Fill(datum, "as usual")));

    /// <summary>Whatever is blank is worked out from what it is bound to.</summary>
    public static Datum FillFromBinding(Datum datum) =>
        Fill(datum, datum.Bindings.IsEmpty ? "at home" : $"with {datum.Bindings[0].Target}");

    private static Datum Fill(Datum datum, string guess) =>
        datum.Value.IsBlank ? datum with { Value = DatumValue.Of(guess) } : datum;
}
