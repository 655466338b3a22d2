using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>What is off limits, as calls: so that keeping off can be observed.</summary>
internal sealed class CallingSurroundings(int server, IPorts ports)
    : IRuntimeSurroundings, ITickSchedule, IRuntimeLogic
{
    public IHearsay EventLog { get; } = new Story(server, Teller.EventLog, ports);

    public IHearsay Snapshots { get; } = new Story(server, Teller.Snapshots, ports);

    public IHearsay Peers { get; } = new Story(server, Teller.Peers, ports);

    public IHearsay Clients { get; } = new Story(server, Teller.Clients, ports);

    public ITickSchedule Ticks => this;

    public IRuntimeLogic Logic => this;

    public long Current => (long)ports.Call(new PortCall.CurrentTick(server))!;

    public void Enrol(SystemName system) => ports.Call(new PortCall.Enrol(server, system.Text));

    public void Evaluate(SystemName system) =>
        ports.Call(new PortCall.Evaluate(server, system.Text));

    public void EmitIntent(string intent) => ports.Call(new PortCall.EmitIntent(server, intent));

    private sealed class Story(int server, Teller teller, IPorts ports) : IHearsay
    {
        public async ValueTask<IReadOnlyList<SystemState>> TellAsync(CancellationToken cancellation)
        {
            var told = await ports.CallAsync(new PortCall.Tell(server, teller), cancellation);
            return [.. ((ImmutableArray<StateForm>)told!).Select(state => state.Read())];
        }
    }
}
