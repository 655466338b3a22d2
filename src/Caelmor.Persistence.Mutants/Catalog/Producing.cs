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

    public static async ValueTask FirstAnswer(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken cancellation)
    {
        var impatient = new FirstAnswerOf(surface);
        await CanonSteps.Canonical.Produce(impatient, epoch, states, found, cancellation);
    }

    public static ValueTask Patiently(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken _) =>
        CanonSteps.Canonical.Produce(surface, epoch, states, found, CancellationToken.None);

    public static TakeBackState NothingBackTo(CanonSteps steps, string system) =>
        (surface, truth, found, cancellation) => surface.Name.Text == system
            ? ValueTask.CompletedTask
            : steps.TakeBack(surface, truth, found, cancellation);

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
