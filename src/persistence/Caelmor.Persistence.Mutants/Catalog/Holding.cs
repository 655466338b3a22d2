using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Wrong ways to hold the simulation still.</summary>
internal static class Holding
{
    public static ValueTask Nothing(ISimulationGate simulation, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public static CanonSteps ForTheCommitAlone(CanonSteps steps, IGameServer server) =>
        steps with
        {
            Hold = Nothing,
            Release = _ => { },
            Commit = async (store, truth, cancellation) =>
            {
                await server.Simulation.HoldAsync(cancellation);
                var isInForce = await steps.Commit(store, truth, cancellation);
                server.Simulation.Release();
                return isInForce;
            },
        };

    public static CanonSteps UntilTheCommitBegins(CanonSteps steps, IGameServer server)
    {
        var isReleased = false;
        return steps with
        {
            Commit = (store, truth, cancellation) =>
            {
                server.Simulation.Release();
                isReleased = true;
                return steps.Commit(store, truth, cancellation);
            },
            Release = simulation =>
            {
                if (!isReleased)
                {
                    simulation.Release();
                }
            },
        };
    }

    public static CanonSteps ReleasedBySuccessAlone(CanonSteps steps)
    {
        var isSaved = false;
        return steps with
        {
            Hold = (simulation, cancellation) =>
            {
                isSaved = false;
                return steps.Hold(simulation, cancellation);
            },
            Commit = async (store, truth, cancellation) =>
                isSaved = await steps.Commit(store, truth, cancellation),
            Release = simulation =>
            {
                if (isSaved)
                {
                    simulation.Release();
                }
            },
        };
    }
}
