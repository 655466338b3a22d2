using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Adapters;

/// <summary>A process of an adapter, lent to one trial.</summary>
/// <remarks>It is started, or taken from those that are idle, when it is first asked for.</remarks>
public interface IAdapterLease
{
    /// <summary>The suite's side of the process, as the dialect has made it.</summary>
    Task<IRpcPeer> DeskAsync();

    /// <summary>Asks the process.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellation">Tells the other end that nobody waits any more; it still has to
    /// answer.</param>
    /// <exception cref="MalformedAnswerException">It broke the protocol. Any other exception says
    /// how it ended, or with what error it answered.</exception>
    Task<object?> AskAsync(RpcQuestion question, CancellationToken cancellation);

    /// <summary>The trial is over.</summary>
    /// <param name="isAbandoned">Whether nobody waited for its end. Then the process is
    /// ended.</param>
    /// <param name="farewell">Asks what closes the trial: a fence, behind which nothing is said of
    /// it any more.</param>
    /// <returns>What went wrong meanwhile; null if nothing did.</returns>
    Task<Exception?> EndAsync(bool isAbandoned, Func<Task> farewell);
}
