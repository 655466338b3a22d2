using System.Collections.Concurrent;
using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Piping;

/// <summary>A grid at the other end of a pipe, for one trial.</summary>
internal sealed class PipedChannel(IAdapterLease lease, IGridPorts ports) : IGridChannel
{
    private readonly ConcurrentDictionary<int, int> _numbers = [];

    public async Task<GridAnswer> AskAsync(int host, string method, JsonElement with)
    {
        var desk = (GridDesk)await lease.DeskAsync();
        var number = _numbers.GetOrAdd(host, one => desk.Open(ports, one));
        try
        {
            return (GridAnswer)(await lease.AskAsync(
                new(method, new HostCall(number, with), typeof(GridAnswer)),
                CancellationToken.None))!;
        }
        catch (Exception crash) when (crash is not MalformedAnswerException)
        {
            throw new ImplementationCrashedException(method, crash);
        }
    }

    public Task<Exception?> EndAsync(bool isAbandoned) =>
        lease.EndAsync(isAbandoned, () => Task.WhenAll(_numbers.Values.Select(CloseAsync)));

    private async Task CloseAsync(int number)
    {
        await lease.AskAsync(
            new(GridMethods.EndHost, new HostEnd(number), Result: null), CancellationToken.None);
        ((GridDesk)await lease.DeskAsync()).Close(number);
    }
}

/// <summary>The last request about a host.</summary>
/// <param name="Host">Its number.</param>
internal sealed record HostEnd(int Host);
