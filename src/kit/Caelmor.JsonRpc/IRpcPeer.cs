namespace Caelmor.JsonRpc;

/// <summary>Answers what the other side asks.</summary>
public interface IRpcPeer
{
    /// <summary>Answers a request. Called for one after the other, in the order of arrival.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="parameters">Its params; valid until the first wait.</param>
    /// <param name="cancellation">Signals that the other side no longer waits.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ProtocolException">The request breaks the protocol; the connection ends by
    /// it. Any other exception is an error for an answer.</exception>
    ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation);
}
