using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>How a transcript tells that a hold was given no signal to obey.</summary>
/// <remarks>Whether the server still waits decides what comes of a hold, so who plays it again has to
/// give it a signal or none, as it was then.</remarks>
internal static class Unsignalled
{
    private const string Mark = " to the end";

    /// <summary>What a transcript calls a call.</summary>
    public static string NameOf(PortCall call, CancellationToken signal) =>
        PortMethods.Of(call).Name + (call is PortCall.Hold && !signal.CanBeCanceled ? Mark : "");

    /// <summary>What a transcript calls so.</summary>
    /// <param name="written">The name in the transcript.</param>
    /// <param name="signal">The signal there is: the call is given it, or none.</param>
    public static PortMethod? Find(string written, ref CancellationToken signal)
    {
        if (!written.EndsWith(Mark, StringComparison.Ordinal))
        {
            return PortMethods.Find(written);
        }

        signal = CancellationToken.None;
        return PortMethods.Find(written[..^Mark.Length]);
    }
}
