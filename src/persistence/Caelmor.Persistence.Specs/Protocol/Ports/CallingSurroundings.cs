using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>What is off limits, as calls: so that keeping off can be observed.</summary>
internal sealed class CallingSurroundings(int server, IPorts ports)
    : IRuntimeSurroundings, ITickSchedule, IRuntimeLogic
{
    public INonAuthoritativeSource EventLog { get; } =
        new CallingSource(server, SourceKind.EventLog, ports);

    public INonAuthoritativeSource Snapshots { get; } =
        new CallingSource(server, SourceKind.Snapshots, ports);

    public INonAuthoritativeSource Peers { get; } =
        new CallingSource(server, SourceKind.Peers, ports);

    public INonAuthoritativeSource Clients { get; } =
        new CallingSource(server, SourceKind.Clients, ports);

    public ITickSchedule Ticks => this;

    public IRuntimeLogic Logic => this;

    public long Current => (long)ports.Call(new PortCall.CurrentTick(server))!;

    public void Enrol(SystemName system) => ports.Call(new PortCall.Enrol(server, system.Text));

    public void Evaluate(SystemName system) =>
        ports.Call(new PortCall.Evaluate(server, system.Text));

    public void EmitIntent(string intent) => ports.Call(new PortCall.EmitIntent(server, intent));

    private sealed class CallingSource(int server, SourceKind source, IPorts ports)
        : INonAuthoritativeSource
    {
        public async ValueTask<IReadOnlyList<SystemState>> TellAsync(CancellationToken cancellation)
        {
            var told = await ports.CallAsync(new PortCall.Tell(server, source), cancellation);
            return [.. ((ImmutableArray<StateForm>)told!).Select(state => state.Read())];
        }
    }
}
