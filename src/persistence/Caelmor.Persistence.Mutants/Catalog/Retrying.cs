using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Reference;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that make something of what has failed, or of what has come to its end.</summary>
internal static class Retrying
{
    private const string Somewhere = "in the world of seed";

    public static IEnumerable<Mutant> Mutants =>
    [
        new(
            "asks-a-system-again",
            "21.1-9.2",
            "A system that fails to produce its state is asked a second time.",
            Somewhere,
            steps => steps with
            {
                Produce = async (surface, epoch, states, found, cancellation) =>
                {
                    var first = new Violations();
                    await steps.Produce(surface, epoch, states, first, cancellation);
                    if (first.Any)
                    {
                        await steps.Produce(surface, epoch, states, found, cancellation);
                    }
                },
            }),
        new(
            "gives-back-again",
            "21.1-7.8",
            "A system that fails to take its state back discards it and is given it again.",
            Somewhere,
            steps => steps with
            {
                TakeBack = async (surface, truth, found, cancellation) =>
                {
                    var first = new Violations();
                    await steps.TakeBack(surface, truth, first, cancellation);
                    if (first.Any)
                    {
                        await steps.Discard([surface], new Violations());
                        await steps.TakeBack(surface, truth, found, cancellation);
                    }
                },
            }),
        new(
            "begins-anew-over-a-broken-truth",
            "21.1-9.2",
            "Where the store does not vouch for its truth, epochs begin to count again.",
            Somewhere,
            Retelling.BrokenAsNone),
        new(
            "begins-anew-after-the-last-epoch",
            "21.1-9.2",
            "The epoch after the last one that can be counted is the first.",
            Somewhere,
            steps => steps with
            {
                ChooseEpoch = inForce =>
                    inForce.Number == long.MaxValue ? new(1) : steps.ChooseEpoch(inForce),
            }),
        new(
            "counts-in-floating-points",
            "21.1-9.2",
            "Epochs are counted in numbers that are exact up to 2^53.",
            Somewhere,
            steps => steps with { ChooseEpoch = inForce => new((long)((double)inForce.Number + 1)) }),
    ];
}
