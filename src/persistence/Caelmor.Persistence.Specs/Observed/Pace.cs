namespace Caelmor.Persistence.Specs.Observed;

/// <summary>How long the ports of an observed server take: no time at all, now this, now that,
/// or always a moment.</summary>
/// <remarks>The same seed gives the same paces in the order of the calls. Times are short: they are
/// there to be waited for, and not to wait long.</remarks>
public sealed class Pace
{
    private const int AtOnce = 0;
    private const int Paces = 10;
    private const int AlwaysLate = Paces - 1;

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private Random? _draw;
    private bool _isAlwaysLate;

    /// <summary>From now on some calls end on another thread, and some late.</summary>
    /// <param name="seed">What is drawn from.</param>
    public void Vary(int seed) => _draw = new(seed);

    /// <summary>From now on every call ends late.</summary>
    public void BeLate() => _isAlwaysLate = true;

    /// <summary>Signals that the server has stopped waiting: then nothing takes time.</summary>
    public Func<CancellationToken> Patience { get; init; } = () => CancellationToken.None;

    private bool IsOver => Patience().IsCancellationRequested;

    /// <summary>Takes for ever: until the server stops waiting, or whoever called.</summary>
    /// <exception cref="OperationCanceledException">In any case.</exception>
    public async Task PassForEverAsync(CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Patience(), cancellation);
        await Task.Delay(Timeout.Infinite, either.Token);
    }

    /// <summary>Takes the time that the next call takes.</summary>
    /// <param name="cancellation">Whoever called does not wait any more: it ends at once.</param>
    /// <param name="times">How many times longer than others it takes when it is late.</param>
    public ValueTask PassAsync(CancellationToken cancellation, int times = 1) => Next() switch
    {
        < 3 => ValueTask.CompletedTask,
        < 6 => new(Task.Run(() => { }, CancellationToken.None)),
        _ => new(Task.Delay(times * Late, cancellation)),
    };

    /// <summary>What nobody waits for any more does not happen.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it.</exception>
    public void EndIfOver(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (IsOver)
        {
            throw new OperationCanceledException("The server does not wait any more.");
        }
    }

    private int Next()
    {
        lock (_lock)
        {
            var next = _isAlwaysLate ? AlwaysLate : _draw?.Next(Paces) ?? AtOnce;
            return IsOver ? AtOnce : next;
        }
    }
}
