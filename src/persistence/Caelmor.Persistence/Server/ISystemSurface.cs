using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>
/// What a system shows to persistence: produce its state, take it back, become eligible.
/// </summary>
/// <remarks>Canon 22.8-5.2. Whatever else the system can do is none of persistence's
/// business.</remarks>
public interface ISystemSurface
{
    /// <summary>The name by which it asks to take part, rightly or not.</summary>
    SystemName Name { get; }

    /// <summary>Where it stands now.</summary>
    SystemStatus Status { get; }

    /// <summary>Asks for the system's authoritative state.</summary>
    /// <param name="epoch">The epoch that the state is for.</param>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <returns>
    /// Its answers: exactly one if all is well. None and several are failures of the system (Canon
    /// 21.1-6.4); the type can hold them, for what is wrong has to be rejected, not made
    /// unwritable.
    /// </returns>
    /// <exception cref="Exception">The system failed; any exception means the same.</exception>
    ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation);

    /// <summary>
    /// Gives the system its state back, inert: <see cref="SystemStatus.Empty"/> to
    /// <see cref="SystemStatus.Restored"/>.
    /// </summary>
    /// <remarks>A system obeys the signal: what has not happened by then never happens.</remarks>
    /// <param name="state">The state out of the truth.</param>
    /// <param name="cancellation">Signals that the server no longer waits.</param>
    /// <exception cref="Exception">The system failed; any exception means the same. It may have taken
    /// back some of it, or all: it has to be discarded like those before it.</exception>
    ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation);

    /// <summary>
    /// Drops inert state after a rejected restore: back to <see cref="SystemStatus.Empty"/>.
    /// </summary>
    /// <exception cref="Exception">
    /// The system failed and keeps its inert state. It can't become eligible; the server has to be
    /// started anew.
    /// </exception>
    ValueTask DiscardAsync();

    /// <summary>
    /// Step four of a restore: <see cref="SystemStatus.Restored"/> to
    /// <see cref="SystemStatus.Eligible"/>. It can't fail.
    /// </summary>
    void BecomeEligible();

    /// <summary>
    /// Starts the system. The server's call alone; an orchestrator that makes it breaks Canon
    /// 21.1-7.10.
    /// </summary>
    void Activate();
}
