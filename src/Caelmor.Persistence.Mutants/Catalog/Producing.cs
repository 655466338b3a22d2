using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Reference.Restoring;
using Caelmor.Persistence.Reference.Rules;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Wrong ways to ask the systems for their states, and to give them back.</summary>
internal static class Producing
{
    public static CanonSteps WhatThereIs(CanonSteps steps) =>
        Lenient(steps, (_, _, _) => ValueTask.CompletedTask);

    public static CanonSteps EmptyForSilence(CanonSteps steps) =>
        Lenient(steps, (surface, epoch, states) =>
        {
            states.Add(new(surface.Name, epoch, CanonVersion.Current, []));
            return ValueTask.CompletedTask;
        });

    public static CanonSteps OldForMissing(CanonSteps steps, ITruthStore store) =>
        Lenient(steps, async (surface, epoch, states) =>
        {
            var stored = await store.ReadAsync(CancellationToken.None);
            var old = ((StoredTruth.Held)stored).Truth.States.Single(
                state => state.System == surface.Name);
            states.Add(old with { Epoch = epoch });
        });

    public static ValueTask FirstAnswer(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken cancellation) =>
        CanonSteps.Canonical.Produce(
            new RetouchedSurface(surface, state => state, most: 1),
            epoch,
            states,
            found,
            cancellation);

    public static ValueTask Patiently(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken _) =>
        CanonSteps.Canonical.Produce(surface, epoch, states, found, CancellationToken.None);

    /// <summary>One system's state is that of the last save.</summary>
    public static CanonSteps OldFor(CanonSteps steps, SystemName system, ITruthStore store) =>
        Replaced(steps, async state => state.System != system
            ? state
            : await LastAsync(store, system) is { } old ? old with { Epoch = state.Epoch } : state);

    /// <summary>One system's state is what somebody tells.</summary>
    public static CanonSteps Told(CanonSteps steps, SystemName system, IHearsay teller) =>
        Replaced(steps, async state =>
        {
            var story = await teller.TellAsync(CancellationToken.None);
            var told = story.FirstOrDefault(one => one.System == system);
            return state.System == system && told is not null
                ? told with { Epoch = state.Epoch }
                : state;
        });

    /// <summary>States that are as they were at the last save are left out.</summary>
    public static CanonSteps ChangedAlone(CanonSteps steps, ITruthStore store) =>
        Filtered(steps.WithoutDatumRule<ResolvedBindings>(), async state =>
            await LastAsync(store, state.System) is not { } old || !old.Data.SequenceEqual(state.Data));

    /// <summary>Up to two systems may fail.</summary>
    public static CanonSteps MostOf(CanonSteps steps)
    {
        var failures = 0;
        return steps.WithoutDatumRule<ResolvedBindings>() with
        {
            Produce = async (surface, epoch, states, found, cancellation) =>
            {
                failures = surface.Name == SystemName.Player ? 0 : failures;
                var mine = new Violations();
                await steps.Produce(surface, epoch, states, mine, cancellation);
                if (mine.Any && ++failures > 2)
                {
                    await steps.Produce(surface, epoch, states, found, cancellation);
                }
            },
        };
    }

    public static ValueTask InWhateverName(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken cancellation) =>
        CanonSteps.Canonical.Produce(
            new RetouchedSurface(surface, state => state with { System = surface.Name }),
            epoch,
            states,
            found,
            cancellation);

    public static ValueTask Redated(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken cancellation) =>
        CanonSteps.Canonical.Produce(
            new RetouchedSurface(surface, state => state with { Epoch = epoch }),
            epoch,
            states,
            found,
            cancellation);

    /// <summary>Each state is put right on its way from the system to the truth.</summary>
    public static CanonSteps Retouched(CanonSteps steps, Func<SystemState, SystemState> retouch) =>
        steps with
        {
            Produce = (surface, epoch, states, found, cancellation) => steps.Produce(
                new RetouchedSurface(surface, retouch), epoch, states, found, cancellation),
        };

    public static TakeBackState NothingBackTo(CanonSteps steps, string system) =>
        (surface, truth, found, cancellation) => surface.Name.Text == system
            ? ValueTask.CompletedTask
            : steps.TakeBack(surface, truth, found, cancellation);

    private static async ValueTask<SystemState?> LastAsync(ITruthStore store, SystemName system) =>
        await store.ReadAsync(CancellationToken.None) is StoredTruth.Held held
            ? held.Truth.States.FirstOrDefault(state => state.System == system)
            : null;

    private static CanonSteps Replaced(
        CanonSteps steps, Func<SystemState, ValueTask<SystemState>> replace) =>
        steps with
        {
            Produce = async (surface, epoch, states, found, cancellation) =>
            {
                var produced = new List<SystemState>();
                await steps.Produce(surface, epoch, produced, found, cancellation);
                foreach (var state in produced)
                {
                    states.Add(await replace(state));
                }
            },
        };

    private static CanonSteps Filtered(CanonSteps steps, Func<SystemState, ValueTask<bool>> keep) =>
        steps with
        {
            Produce = async (surface, epoch, states, found, cancellation) =>
            {
                var produced = new List<SystemState>();
                await steps.Produce(surface, epoch, produced, found, cancellation);
                foreach (var state in produced)
                {
                    if (await keep(state))
                    {
                        states.Add(state);
                    }
                }
            },
        };

    // Whatever is wrong with a system's answer is overlooked, and something else takes its place.
    private static CanonSteps Lenient(
        CanonSteps steps, Func<ISystemSurface, Epoch, ICollection<SystemState>, ValueTask> instead) =>
        steps.WithoutDatumRule<ResolvedBindings>() with
        {
            Produce = async (surface, epoch, states, _, cancellation) =>
            {
                var overlooked = new Violations();
                await steps.Produce(surface, epoch, states, overlooked, cancellation);
                if (overlooked.Any)
                {
                    await instead(surface, epoch, states);
                }
            },
        };
}
