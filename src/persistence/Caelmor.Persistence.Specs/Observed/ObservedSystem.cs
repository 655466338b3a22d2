using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>A system of the observed server. It fails if, and as, a scenario asks.</summary>
public sealed class ObservedSystem(SystemName name, Journal journal) : ISystemSurface
{
    private readonly Dictionary<DatumKey, Datum> _data = [];
    private IReadOnlyList<Datum>? _inOrder;

    /// <inheritdoc/>
    public SystemName Name { get; } = name;

    /// <inheritdoc/>
    public SystemStatus Status { get; private set; }

    /// <summary>How it fails to produce its state.</summary>
    public Failure Failure { get; set; }

    /// <summary>What happens when it does not answer: the server stops waiting.</summary>
    public Action StopWaiting { get; init; } = () => { };

    /// <summary>What it holds, in the order of the keys.</summary>
    public IReadOnlyList<Datum> Data =>
        _inOrder ??= [.. _data.Values.OrderBy(datum => datum.Key)];

    /// <summary>Starts it as a running system with state of its own.</summary>
    public void Run(IEnumerable<Datum> data) => Stand(SystemStatus.Active, data);

    /// <summary>Puts it where it may find itself, with the state that it has there.</summary>
    public void Stand(SystemStatus status, IEnumerable<Datum> data)
    {
        foreach (var datum in data)
        {
            Put(datum);
        }

        Status = status;
    }

    /// <summary>What it holds under a key.</summary>
    public Datum Get(DatumKey key) => _data[key];

    /// <summary>Changes or adds a datum, as the simulation does.</summary>
    public void Put(Datum datum)
    {
        _data[datum.Key] = datum;
        _inOrder = null;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<SystemState>> ProduceAsync(
        Epoch epoch, CancellationToken cancellation)
    {
        using var step = journal.Begin(
            Name.Text, PortAction.Produce, $"its state for epoch {epoch}");
        return Failure switch
        {
            Failure.Throws => throw new ObservedFaultException($"The {Name} system throws."),
            Failure.AnswersWithNothing => [],
            Failure.AnswersTwice => [State(epoch), State(epoch)],
            Failure.NeverAnswers => await NeverAsync(cancellation),
            Failure.AnswersForAnotherEpoch => [State(new(epoch.Number - 1))],
            Failure.AnswersUnderAnotherVersion => [State(epoch) with { Version = new(2) }],
            Failure.AnswersInAnothersName => [State(epoch) with { System = Another }],
            _ => [State(epoch)],
        };
    }

    /// <inheritdoc/>
    public ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation)
    {
        using var step = journal.Begin(
            Name.Text, PortAction.TakeBack, $"the {state.System} state of epoch {state.Epoch}");
        if (Failure == Failure.TakesNothingBack)
        {
            throw new ObservedFaultException($"The {Name} system takes nothing back.");
        }

        Clear();
        foreach (var datum in state.Data)
        {
            Put(datum);
        }

        Status = SystemStatus.Restored;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DiscardAsync()
    {
        using var step = journal.Begin(Name.Text, PortAction.Discard);
        Clear();
        Status = SystemStatus.Empty;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void BecomeEligible()
    {
        using var step = journal.Begin(Name.Text, PortAction.BecomeEligible);
        Status = SystemStatus.Eligible;
    }

    /// <inheritdoc/>
    public void Activate()
    {
        using var step = journal.Begin(Name.Text, PortAction.Activate);
        Status = SystemStatus.Active;
    }

    private SystemName Another => Name == SystemName.World ? SystemName.Item : SystemName.World;

    private void Clear()
    {
        _data.Clear();
        _inOrder = null;
    }

    private SystemState State(Epoch epoch) => new(Name, epoch, CanonVersion.Current, _data.Values);

    private async Task<IReadOnlyList<SystemState>> NeverAsync(CancellationToken cancellation)
    {
        StopWaiting();
        await Task.Delay(Timeout.Infinite, cancellation);
        return [];
    }
}
