using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that look at so many data and at no more.</summary>
internal static class Crowds
{
    private const string Somewhere = "in the world of seed";
    private const int Block = 4_096;
    private const int Many = 1_000;

    public static IEnumerable<Mutant> Mutants =>
    [
        new(
            "judges-a-block-of-data",
            "21.1-9.3",
            "Of each system, the first 4,096 data are judged.",
            Somewhere,
            steps => steps with
            {
                DatumRules = [.. steps.DatumRules.Select(rule => new UpTo(rule, Block))],
            }),
        new(
            "overlooks-repetitions-in-a-crowd",
            "21.1-9.3",
            "Where a system brings more than a thousand data, some may be there twice.",
            Somewhere,
            steps => steps.Showing<OneOwner>(states => states.Select(state =>
                state.Data.Length > Many ? Retelling.Once(state) : state))),
    ];

    // One walk through the data of a truth comes with one look at what is present.
    private sealed class UpTo(IDatumRule strict, int most) : IDatumRule
    {
        private readonly Lock _lock = new();
        private (PresentData? Present, SystemName System, int Seen) _walk;

        public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
        {
            if (IsWithin(system, present))
            {
                strict.Judge(datum, system, present, found);
            }
        }

        private bool IsWithin(SystemName system, PresentData present)
        {
            lock (_lock)
            {
                var isNext = _walk.Present == present && _walk.System == system;
                _walk = (present, system, isNext ? _walk.Seen + 1 : 1);
                return _walk.Seen <= most;
            }
        }
    }
}
