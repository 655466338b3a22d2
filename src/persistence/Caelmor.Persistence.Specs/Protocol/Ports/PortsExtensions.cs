namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>Calls for which the contract does not wait.</summary>
internal static class PortsExtensions
{
    /// <summary>Has a call carried out and blocks until it is.</summary>
    public static object? Call(this IPorts ports, PortCall call)
    {
        var done = ports.CallAsync(call, CancellationToken.None);
        return done.IsCompletedSuccessfully ? done.Result : done.AsTask().GetAwaiter().GetResult();
    }
}
