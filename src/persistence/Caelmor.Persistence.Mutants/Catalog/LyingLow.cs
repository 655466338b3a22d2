using System.Collections.Immutable;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>
/// Mutants that are right in a small town, on a fresh server and among known names. What is wrong
/// with them waits.
/// </summary>
internal static class LyingLow
{
    private const string Somewhere = "in the world of seed";

    public static IEnumerable<Mutant> Mutants => [.. InSaves, .. InRestores];

    private static IEnumerable<Mutant> InSaves =>
    [
        new(
            "saves-the-first-sixty-four",
            "21.1-9.2",
            "Of each system, the first 64 data are saved.",
            Somewhere,
            steps => Producing.Retouched(steps, state => new(
                state.System, state.Epoch, state.Version, state.Data.Take(64)))),
        new(
            "holds-still-four-times",
            "21.1-9.2",
            "The simulation is held for the first four saves of a server.",
            Somewhere,
            HoldsStillFourTimes),
        new(
            "counts-what-was-rejected",
            "21.1-9.2",
            "A save that was rejected has used an epoch.",
            Somewhere,
            CountsWhatWasRejected),
        new(
            "counts-in-32-bits",
            "21.1-9.2",
            "Epochs begin anew where 32 bits end.",
            Somewhere,
            steps => steps with
            {
                ChooseEpoch = inForce => new(unchecked((uint)inForce.Next().Number)),
            }),
        new(
            "knows-the-server-by-its-name",
            "21.1-9.6",
            "A client that calls itself the server is taken for the server.",
            Somewhere,
            steps => steps with
            {
                JudgeRequester = (requester, found) =>
                {
                    if (requester.Name != "the server")
                    {
                        steps.JudgeRequester(requester, found);
                    }
                },
            }),
    ];

    private static IEnumerable<Mutant> InRestores =>
    [
        new(
            "looks-at-the-last-binding",
            "21.1-7.3",
            "Of several bindings, only the last has to lead somewhere.",
            Somewhere,
            steps => steps with
            {
                DatumRules =
                [
                    .. steps.DatumRules.Select(rule =>
                        rule is ResolvedBindings ? new LastBinding() : rule),
                ],
            }),
        new(
            "asks-the-players-whether-they-are-empty",
            "21.0-1.3",
            "A restore begins if the player system is empty, whatever the others are.",
            Somewhere,
            steps => steps with
            {
                JudgeEmptiness = (surfaces, found) => steps.JudgeEmptiness(
                    [.. surfaces.Where(surface => surface.Name == SystemName.Player)], found),
            }),
        new(
            "forgives-what-is-long-ago",
            "21.1-8.2",
            "A state that lies more than three epochs back is taken for one that never changed.",
            Somewhere,
            steps => steps with
            {
                StatesRules =
                [
                    .. steps.StatesRules.Select(rule => rule is OneEpoch ? new RecentEpoch() : rule),
                ],
            }),
    ];

    private static CanonSteps HoldsStillFourTimes(CanonSteps steps)
    {
        var saves = 0;
        return steps with
        {
            Hold = (simulation, cancellation) =>
                ++saves <= 4 ? steps.Hold(simulation, cancellation) : ValueTask.CompletedTask,
            Release = simulation =>
            {
                if (saves <= 4)
                {
                    steps.Release(simulation);
                }
            },
        };
    }

    private static CanonSteps CountsWhatWasRejected(CanonSteps steps)
    {
        var used = 0;
        return steps with
        {
            ChooseEpoch = inForce => new(inForce.Number + ++used),
            Commit = async (store, truth, cancellation) =>
            {
                var isCommitted = await steps.Commit(store, truth, cancellation);
                used = isCommitted ? 0 : used;
                return isCommitted;
            },
        };
    }

    private sealed class LastBinding : IDatumRule
    {
        private readonly ResolvedBindings _inner = new();

        public void Judge(Datum datum, SystemName system, PresentData present, Violations found) =>
            _inner.Judge(
                datum with { Bindings = [.. datum.Bindings.TakeLast(1)] }, system, present, found);
    }

    private sealed class RecentEpoch : IStatesRule
    {
        private readonly OneEpoch _inner = new();

        public void Judge(
            Epoch epoch,
            ImmutableArray<SystemState> states,
            Violations found) =>
            _inner.Judge(
                epoch, [.. states.Where(state => state.Epoch.Number >= epoch.Number - 3)], found);
    }
}
