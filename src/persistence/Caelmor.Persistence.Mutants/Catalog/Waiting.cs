using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>
/// Mutants that nothing is wrong with as long as ports answer at once, and nobody looks when they have
/// answered.
/// </summary>
internal static class Waiting
{
    private const string Afterwards = "when it has answered";

    public static IEnumerable<Mutant> Mutants => [.. Impatient, .. Dawdling];

    private static IEnumerable<Mutant> Impatient =>
    [
        new(
            "does-not-wait-for-the-hold",
            "21.1-6.6",
            "The systems are asked while the simulation is still coming to a halt.",
            "no sale takes place between",
            steps => steps with
            {
                Hold = (simulation, cancellation) =>
                {
                    Forget(simulation.HoldAsync(cancellation));
                    return ValueTask.CompletedTask;
                },
            })
        {
            LiesLow = true,
        },
        new(
            "leaves-a-hold-behind",
            "21.1-9.2",
            "When the server stops waiting for the simulation to halt, nobody tells the simulation.",
            "in the world of seed",
            steps => steps with
            {
                Hold = (simulation, cancellation) => new(simulation
                    .HoldAsync(CancellationToken.None).AsTask().WaitAsync(cancellation)),
            })
        {
            LiesLow = true,
        },
        new(
            "does-not-wait-for-the-players",
            "21.1-7.1",
            "The world is given its state back while the players are still taking theirs.",
            "each step of a restore is complete",
            steps => steps with
            {
                TakeBack = (surface, truth, found, cancellation) =>
                {
                    var returning = steps.TakeBack(surface, truth, found, cancellation);
                    if (surface.Name != SystemName.Player)
                    {
                        return returning;
                    }

                    Forget(returning);
                    return ValueTask.CompletedTask;
                },
            })
        {
            LiesLow = true,
        },
    ];

    private static IEnumerable<Mutant> Dawdling =>
    [
        new(
            "activates-when-nobody-looks",
            "21.1-7.10",
            "A system starts by itself, a moment after the restore was answered.",
            Afterwards,
            (steps, server) => steps with
            {
                AdmitObservers = observation =>
                {
                    steps.AdmitObservers(observation);
                    Forget(LaterAsync(() => server.Surfaces[0].Activate()));
                },
            }),
        new(
            "commits-once-more-afterwards",
            "21.1-6.1",
            "The same truth is committed a second time, when the save was answered.",
            Afterwards,
            steps => steps with
            {
                Commit = async (store, truth, cancellation) =>
                {
                    var isCommitted = await steps.Commit(store, truth, cancellation);
                    Forget(LaterAsync(() => Forget(store.CommitAsync(truth, CancellationToken.None))));
                    return isCommitted;
                },
            })
        {
            // When the next save has begun by then, an older truth is in force after it.
            OrBy = "the truth is of epoch",
        },
    ];

    private static async ValueTask LaterAsync(Action act)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(20));
        act();
    }

    private static void Forget(ValueTask task) => _ = task.AsTask().ContinueWith(
        ended => ended.Exception, TaskScheduler.Default);
}
