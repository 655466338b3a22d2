using System.Collections.Immutable;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>A surface that turns everything that is done to it into calls.</summary>
internal sealed class CallingSurface(int server, SurfaceForm form, IPorts ports) : ISystemSurface
{
    public SystemName Name => new(form.Name);

    public SystemStatus Status => ports.StatusOf(form.Surface);

    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation)
    {
        var call = new PortCall.Produce(server, form.Surface, epoch.Number);
        var states = (ImmutableArray<StateForm>)(await ports.CallAsync(call, cancellation))!;
        return [.. states.Select(state => state.Read())];
    }

    public async ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation) =>
        await ports.CallAsync(
            new PortCall.TakeBack(server, form.Surface, StateForm.Of(state)), cancellation);

    public async ValueTask DiscardAsync() =>
        await ports.CallAsync(
            new PortCall.Discard(server, form.Surface), CancellationToken.None);

    public void BecomeEligible() =>
        ports.Call(new PortCall.BecomeEligible(server, form.Surface));

    public void Activate() => ports.Call(new PortCall.Activate(server, form.Surface));
}
