using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>A system of the observed server. It fails if, and as, a scenario asks.</summary>
public sealed class ObservedSystem(SystemName name, Journal journal, Pace pace, Faults faults)
    : ISystemSurface
{
    private readonly Lock _lock = new();
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
        Hold(data);
        Status = status;
    }

    /// <summary>The server starts it: from now on it runs.</summary>
    public void Start()
    {
        journal.Note("server", PortAction.Started, Name.Text);
        Status = SystemStatus.Active;
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
        await faults.MeetAsync(FaultMoment.Before, PortAction.Produce, Name, cancellation);
        var failure = await FailureAsync(cancellation);
        return failure switch
        {
            Failure.Throws => throw new ObservedFaultException($"The {Name} system throws."),
            Failure.AnswersWithNothing => [],
            Failure.AnswersTwice => [State(epoch), State(epoch)],
            Failure.AnswersForAnotherEpoch => [State(WrongNumber.Of(epoch, Name))],
            Failure.AnswersUnderAnotherVersion =>
                [State(epoch) with { Version = WrongNumber.Of(CanonVersion.Current, Name) }],
            Failure.AnswersInAnothersName => [State(epoch) with { System = Another }],
            _ => [State(epoch)],
        };
    }

    /// <inheritdoc/>
    public async ValueTask TakeBackAsync(SystemState state, CancellationToken cancellation)
    {
        using var step = journal.Begin(
            Name.Text, PortAction.TakeBack, $"the {state.System} state of epoch {state.Epoch}");
        await faults.MeetAsync(FaultMoment.Before, PortAction.TakeBack, Name, cancellation);
        switch (await FailureAsync(cancellation))
        {
            case Failure.TakesNothingBack:
                throw new ObservedFaultException($"The {Name} system takes nothing back.");
            case Failure.TakesHalfBack:
                Take(Half(state), cancellation);
                throw new ObservedFaultException($"The {Name} system takes half of it back.");
        }

        if (faults.IsAhead(FaultMoment.HalfWay, PortAction.TakeBack, Name))
        {
            Take(Half(state), cancellation);
            await faults.MeetAsync(FaultMoment.HalfWay, PortAction.TakeBack, Name, cancellation);
        }

        Take(state.Data, cancellation);
        await faults.MeetAsync(FaultMoment.After, PortAction.TakeBack, Name, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DiscardAsync()
    {
        using var step = journal.Begin(Name.Text, PortAction.Discard);
        await faults.MeetAsync(
            FaultMoment.Before, PortAction.Discard, Name, CancellationToken.None);
        await pace.PassAsync(CancellationToken.None);
        lock (_lock)
        {
            Stand(SystemStatus.Empty, []);
        }

        await faults.MeetAsync(FaultMoment.After, PortAction.Discard, Name, CancellationToken.None);
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

    private static IEnumerable<Datum> Half(SystemState state) =>
        state.Data.Take(state.Data.Length / 2);

    // Whoever gave it up may discard it at once: it happens before that, or not at all.
    private void Take(IEnumerable<Datum> data, CancellationToken cancellation)
    {
        lock (_lock)
        {
            pace.EndIfOver(cancellation);
            Stand(SystemStatus.Restored, data);
        }
    }

    private void Hold(IEnumerable<Datum> data)
    {
        List<Datum> held = [.. data];
        _data.Clear();
        held.ForEach(Put);
        _inOrder = null;
    }

    private SystemState State(Epoch epoch) => new(Name, epoch, CanonVersion.Current, _data.Values);

    // How it fails is settled when it is called. Who never answers takes no time for it.
    private async ValueTask<Failure> FailureAsync(CancellationToken cancellation)
    {
        var failure = Failure;
        if (failure == Failure.NeverAnswers)
        {
            StopWaiting();
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        await pace.PassAsync(cancellation);
        return failure;
    }
}
