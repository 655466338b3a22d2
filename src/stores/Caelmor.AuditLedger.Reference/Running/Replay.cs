using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Reference.Files;

namespace Caelmor.AuditLedger.Reference.Running;

/// <summary>One start: opens the files and has the server replay them, in the order that the rules
/// ask for.</summary>
/// <param name="places">The two folders.</param>
/// <param name="files">The two files.</param>
/// <param name="host">The server.</param>
/// <param name="steps">What is done.</param>
public sealed class Replay(
    LedgerPlaces places, LedgerFiles files, ILedgerHost host, LedgerSteps steps)
{
    private SealedFile? _events;
    private SealedFile? _snapshots;

    /// <summary>The server.</summary>
    public ILedgerHost Host => host;

    /// <summary>The file of events.</summary>
    public SealedFile Events => _events ?? throw new InvalidOperationException("Open it first.");

    /// <summary>The file of snapshots.</summary>
    public SealedFile Snapshots =>
        _snapshots ?? throw new InvalidOperationException("Open it first.");

    /// <summary>Loads all events, and judges them (dl-8.2).</summary>
    public void OpenEvents() => _events = steps.OpenEvents(
        new(
            places.Events,
            files.Events,
            line => (steps.JudgeStoredEvent ?? steps.JudgeEvent)(host.Union, line),
            steps.Files),
        host.Reports);

    /// <summary>Reduces the decision memory from them (dl-8.3).</summary>
    public void Reduce() => steps.Reduce(host, steps.Load(Events));

    /// <summary>Loads the snapshots, and judges them (dl-8.4).</summary>
    public void OpenSnapshots()
    {
        _snapshots = steps.OpenSnapshots(
            new(
                places.Snapshots,
                files.Snapshots,
                steps.JudgeStoredSnapshot ?? steps.JudgeSnapshot,
                steps.Files),
            host.Reports,
            Events.Last.Count);
        steps.Compare(Events, Snapshots);
    }

    /// <summary>Restores the shadow ledger from the latest one (dl-8.5).</summary>
    public void Restore() => steps.Restore(host, steps.LoadLatest(Snapshots));
}
