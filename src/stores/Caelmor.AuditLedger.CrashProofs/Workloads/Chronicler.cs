using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Embedded.Operating;
using Caelmor.Storage.CrashProofs.Simulation;

namespace Caelmor.AuditLedger.CrashProofs.Workloads;

/// <summary>Does what a workload says on a disk, and keeps what has to be there after each moment
/// of it. What is refused is the end of it.</summary>
internal sealed class Chronicler
{
    private readonly SimulatedDisk _disk;
    private readonly LedgerPlaces _places;
    private readonly List<(int Moment, Demand Demand)> _demands = [];
    private Demand _now;
    private IAuditLedger? _ledger;

    public Chronicler(SimulatedDisk disk, Demand begin, Subject subject)
    {
        (_disk, _places) = (disk, subject(disk));
        _demands.Add((0, _now = begin));
    }

    /// <summary>Whether something was refused.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What has to be there after a moment.</summary>
    public Demand At(int moment) => _demands.Last(one => one.Moment <= moment).Demand;

    public async Task CreateAsync() => Take(
        await new EmbeddedLedger().CreateAsync(_places, default),
        () => _now with { IsMade = true });

    public async Task StartAsync()
    {
        var outcome = IsOver ? null : await new Scribe().StartAsync(_places);
        _ledger = outcome?.Match<IAuditLedger?>(one => one, _ => null);
        IsOver |= _ledger is null;
    }

    public async Task AppendAsync(int count)
    {
        if (!IsOver)
        {
            var first = _now.EventsHandedOver;
            Know(_now with { EventsHandedOver = first + count });
            Take(
                await _ledger!.AppendAsync(Chronicle.Events(first, count), default),
                () => _now with { Events = first + count });
        }
    }

    public async Task WriteSnapshotAsync()
    {
        if (!IsOver)
        {
            var number = _now.SnapshotsHandedOver;
            Know(_now with { SnapshotsHandedOver = number + 1 });
            Take(
                await _ledger!.WriteSnapshotAsync(Chronicle.Snapshot(number), default),
                () => _now with { Snapshots = number + 1 });
        }
    }

    public async Task HeadAsync()
    {
        if (!IsOver)
        {
            Take(await _ledger!.HeadAsync(default), () => _now);
        }
    }

    public async Task CloseAsync()
    {
        if (_ledger is not null)
        {
            await _ledger.DisposeAsync();
            _ledger = null;
        }
    }

    public void AcceptTail() => Take(LedgerOperator.AcceptTail(_places), () => _now);

    public void Reseal() => Take(LedgerOperator.Reseal(_places), () => _now);

    private void Take<T>(LedgerOutcome<T> outcome, Func<Demand> granted)
    {
        IsOver |= outcome.Match(_ => false, _ => true);
        if (!IsOver)
        {
            Know(granted());
        }
    }

    // What is handed over counts from the next operation on, what is acknowledged from the last
    // one.
    private void Know(Demand demand) => _demands.Add((_disk.Moments.Count - 1, _now = demand));
}
