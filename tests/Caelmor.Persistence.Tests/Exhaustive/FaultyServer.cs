using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// A server whose ports fail as a script has it, before or after they did what they were asked.
/// </summary>
/// <remarks>
/// By contract <see cref="ISimulationGate.Release"/>, <see cref="ISystemSurface.BecomeEligible"/>
/// and
/// <see cref="IObservationGate.Admit"/> can't fail, and a hold that fails has not held anything.
/// Reading and producing have no effect, so to fail before and after it is the same.
/// </remarks>
internal sealed class FaultyServer(ObservedServer server, FaultScript script, FaultManner manner)
    : IGameServer, ISimulationGate, ITruthStore, IDisposable
{
    private readonly CancellationTokenSource _patience = new();
    private bool _hasCommitFailed;

    public CancellationToken Patience => _patience.Token;

    /// <summary>Whether a commit failed, and reading what is in force thereafter did too.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>The systems that kept what they were told to discard.</summary>
    public HashSet<SystemName> Keeping { get; } = [];

    public IReadOnlyList<ISystemSurface> Surfaces { get; private set; } = [];

    public ISimulationGate Simulation => this;

    public ITruthStore Truth => this;

    public IObservationGate Observation => server.Observation;

    public IRuntimeSurroundings Surroundings => server.Surroundings;

    public FaultyServer Started()
    {
        Surfaces = [.. server.Systems.Select(system => new FaultySurface(system, this))];
        return this;
    }

    public ValueTask HoldAsync(CancellationToken cancellation) =>
        TryAsync(2, () => server.Simulation.HoldAsync(cancellation), cancellation);

    public void Release() => server.Simulation.Release();

    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        IsInDoubt = _hasCommitFailed;
        await TryAsync(2, () => ValueTask.CompletedTask, cancellation);
        IsInDoubt = false;
        return await server.Truth.ReadAsync(cancellation);
    }

    public async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        _hasCommitFailed = true;
        await TryAsync(3, () => server.Truth.CommitAsync(truth, cancellation), cancellation);
        _hasCommitFailed = false;
    }

    /// <summary>Lets a call do what it does, or fail, as the script has it.</summary>
    public ValueTask TryAsync(
        int choices, Func<ValueTask> effect, CancellationToken cancellation) =>
        script.Choose(choices) switch
        {
            0 => effect(),
            1 => FailAsync(cancellation),
            _ => AfterAsync(effect, cancellation),
        };

    public void Dispose() => _patience.Dispose();

    private async ValueTask AfterAsync(Func<ValueTask> effect, CancellationToken cancellation)
    {
        await effect();
        await FailAsync(cancellation);
    }

    private ValueTask FailAsync(CancellationToken cancellation)
    {
        if (manner == FaultManner.NeverAnswers && cancellation.CanBeCanceled)
        {
            _patience.Cancel();
            return new(Task.Delay(Timeout.Infinite, cancellation));
        }

        return manner switch
        {
            FaultManner.AnswersWithAnException => LaterAsync(),
            FaultManner.GivesUp => ValueTask.FromCanceled(new(canceled: true)),
            _ => throw new ObservedFaultException(),
        };
    }

    private static async ValueTask LaterAsync()
    {
        await Task.Yield();
        throw new ObservedFaultException();
    }
}
