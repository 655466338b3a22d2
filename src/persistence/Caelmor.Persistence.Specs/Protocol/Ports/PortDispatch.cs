using System.Collections.Immutable;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>Carries calls out on a server.</summary>
public static class PortDispatch
{
    /// <summary>Those who ask to take part, numbered as they stand.</summary>
    public static ImmutableArray<SurfaceForm> List(IGameServer server) =>
        [.. server.Surfaces.Select((surface, number) =>
            new SurfaceForm(number, surface.Name.Text, surface.Status))];

    /// <summary>Carries a call out. What the port throws comes through.</summary>
    /// <exception cref="ProtocolException">There is no such surface.</exception>
    public static ValueTask<object?> RunAsync(
        IGameServer server, PortCall call, CancellationToken cancellation) => call switch
        {
            SurfaceCall on => OnSurfaceAsync(Surface(server, on), on, cancellation),
            PortCall.Hold => Nothing(server.Simulation.HoldAsync(cancellation)),
            PortCall.Release => Nothing(server.Simulation.Release),
            PortCall.Read => ReadAsync(server.Truth, cancellation),
            PortCall.Commit commit => Nothing(
                server.Truth.CommitAsync(commit.Truth.Read(), cancellation)),
            PortCall.Admit => Nothing(server.Observation.Admit),
            PortCall.Tell tell => StatesAsync(
                SourceOf(server.Surroundings, tell.Teller).TellAsync(cancellation)),
            PortCall.CurrentTick => new(server.Surroundings.Ticks.Current),
            PortCall.Enrol enrol => Nothing(() =>
                server.Surroundings.Ticks.Enrol(new(enrol.System))),
            PortCall.Evaluate evaluate => Nothing(() =>
                server.Surroundings.Logic.Evaluate(new(evaluate.System))),
            PortCall.EmitIntent emit => Nothing(() =>
                server.Surroundings.Logic.EmitIntent(emit.Intent)),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "There is no such call."),
        };

    private static async ValueTask<object?> OnSurfaceAsync(
        ISystemSurface surface, SurfaceCall call, CancellationToken cancellation)
    {
        switch (call)
        {
            case PortCall.Produce produce:
                return await StatesAsync(surface.ProduceAsync(new(produce.Epoch), cancellation));
            case PortCall.TakeBack takeBack:
                await surface.TakeBackAsync(takeBack.State.Read(), cancellation);
                break;
            case PortCall.Discard:
                await surface.DiscardAsync();
                break;
            case PortCall.BecomeEligible:
                surface.BecomeEligible();
                break;
            case PortCall.Activate:
                surface.Activate();
                break;
        }

        return surface.Status;
    }

    private static ISystemSurface Surface(IGameServer server, SurfaceCall call) =>
        call.Surface >= 0 && call.Surface < server.Surfaces.Count
            ? server.Surfaces[call.Surface]
            : throw new ProtocolException(
                $"surface is a number from 0 to {server.Surfaces.Count - 1}.", $"{call.Surface}.");

    private static INonAuthoritativeSource SourceOf(
        IRuntimeSurroundings surroundings, SourceKind source) =>
        source switch
        {
            SourceKind.EventLog => surroundings.EventLog,
            SourceKind.Snapshots => surroundings.Snapshots,
            SourceKind.Peers => surroundings.Peers,
            _ => surroundings.Clients,
        };

    private static async ValueTask<object?> ReadAsync(
        ITruthStore store, CancellationToken cancellation) =>
        StoredTruthForm.Of(await store.ReadAsync(cancellation));

    private static async ValueTask<object?> StatesAsync(
        ValueTask<IReadOnlyList<SystemState>> states) =>
        (await states).Select(StateForm.Of).ToImmutableArray();

    private static async ValueTask<object?> Nothing(ValueTask done)
    {
        await done;
        return null;
    }

    private static ValueTask<object?> Nothing(Action act)
    {
        act();
        return default;
    }
}
