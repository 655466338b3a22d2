using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>
/// Wrong ways to ask the systems for their states and to believe what they answer.
/// </summary>
internal static class Producing
{
    /// <summary>Of two answers, the first one counts.</summary>
    public static CanonSteps FirstAnswer(CanonSteps steps) =>
        Answering(steps, (_, answers, _) => answers.Take(1));

    /// <summary>Whatever name an answer bears, it is the system's own.</summary>
    public static CanonSteps InWhateverName(CanonSteps steps) =>
        Answering(steps, (surface, answers, _) =>
            answers.Select(state => state with { System = surface.Name }));

    /// <summary>Whatever epoch an answer is of, it is the right one.</summary>
    public static CanonSteps Redated(CanonSteps steps) =>
        Answering(steps, (_, answers, epoch) =>
            answers.Select(state => state with { Epoch = epoch }));

    /// <summary>Each state is put right on its way from the system to the truth.</summary>
    public static CanonSteps Retouched(CanonSteps steps, Func<SystemState, SystemState> retouch) =>
        Answering(steps, (_, answers, _) => answers.Select(retouch));

    /// <summary>A system that never answers is waited for, whatever the server says.</summary>
    public static CanonSteps Patiently(CanonSteps steps) =>
        steps with
        {
            Produce = (surface, epoch, states, found, _) =>
                steps.Produce(surface, epoch, states, found, CancellationToken.None),
        };

    /// <summary>One system's state is that of the last save.</summary>
    public static CanonSteps OldFor(CanonSteps steps, SystemName system, ITruthStore store) =>
        Replaced(steps, async state => state.System != system
            ? state
            : await LastAsync(store, system) is { } old ? old with { Epoch = state.Epoch } : state);

    /// <summary>One system's state is what somebody tells.</summary>
    public static CanonSteps Told(
        CanonSteps steps, SystemName system, INonAuthoritativeSource source) =>
        Replaced(steps, async state =>
        {
            var story = await source.TellAsync(CancellationToken.None);
            var told = story.FirstOrDefault(one => one.System == system);
            return state.System == system && told is not null
                ? told with { Epoch = state.Epoch }
                : state;
        });

    /// <summary>States that are as they were at the last save are left out.</summary>
    public static CanonSteps ChangedAlone(CanonSteps steps, ITruthStore store) =>
        Replaced(steps.WithoutDatumRule<ResolvedBindings>(), async state =>
            await LastAsync(store, state.System) is { } old && old.Data.SequenceEqual(state.Data)
                ? null
                : state);

    private static async ValueTask<SystemState?> LastAsync(ITruthStore store, SystemName system) =>
        await store.ReadAsync(CancellationToken.None) is StoredTruth.Held held
            ? held.Truth.States.FirstOrDefault(state => state.System == system)
            : null;

    private static CanonSteps Answering(
        CanonSteps steps,
        Func<ISystemSurface, IReadOnlyList<SystemState>, Epoch, IEnumerable<SystemState>>
            retouch) =>
        steps with
        {
            Produce = (surface, epoch, states, found, cancellation) => steps.Produce(
                new RetouchedSurface(surface, (answers, of) => retouch(surface, answers, of)),
                epoch,
                states,
                found,
                cancellation),
        };

    private static CanonSteps Replaced(
        CanonSteps steps, Func<SystemState, ValueTask<SystemState?>> replace) =>
        steps with
        {
            Produce = async (surface, epoch, states, found, cancellation) =>
            {
                var produced = new List<SystemState>();
                await steps.Produce(surface, epoch, produced, found, cancellation);
                foreach (var state in produced)
                {
                    if (await replace(state) is { } replaced)
                    {
                        states.Add(replaced);
                    }
                }
            },
        };
}
