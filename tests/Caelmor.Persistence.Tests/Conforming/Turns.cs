using Caelmor.Persistence.Outcomes;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Who may go on when requests overlap.</summary>
internal interface ITurns
{
    /// <summary>Takes the turn, at once or in a while.</summary>
    /// <returns>
    /// Whether it was taken; if not, the request is rejected as
    /// <see cref="RejectionReason.OperationInProgress"/>.
    /// </returns>
    ValueTask<bool> TakeAsync(CancellationToken cancellation);

    /// <summary>Gives the turn back.</summary>
    void GiveBack();
}

/// <summary>Whoever comes while a request is under way has come in vain.</summary>
internal sealed class OneOrNone : ITurns
{
    private int _busy;

    public ValueTask<bool> TakeAsync(CancellationToken cancellation) =>
        new(Interlocked.CompareExchange(ref _busy, 1, 0) == 0);

    public void GiveBack() => Volatile.Write(ref _busy, 0);
}

/// <summary>Whoever comes while a request is under way waits, as long as the server does.</summary>
// A semaphore without a wait handle holds nothing that would have to be given back.
#pragma warning disable CA1001
internal sealed class FirstComeFirstServed : ITurns
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    // A free turn is taken even if the server no longer waits: its signal is for who waits.
    public async ValueTask<bool> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            if (!_turn.Wait(0, CancellationToken.None))
            {
                await _turn.WaitAsync(cancellation);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void GiveBack() => _turn.Release();
}

/// <summary>Whoever comes while a request is under way stands still at a lock.</summary>
/// <remarks>
/// It has to be given back by the thread that took it. A thread that is carrying out a request
/// already would wait for itself, so it is sent away.
/// </remarks>
internal sealed class AtTheLock : ITurns
{
    private readonly Lock _turn = new();

    public ValueTask<bool> TakeAsync(CancellationToken cancellation)
    {
        if (_turn.IsHeldByCurrentThread)
        {
            return new(false);
        }

        _turn.Enter();
        return new(true);
    }

    public void GiveBack() => _turn.Exit();
}
