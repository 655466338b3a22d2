using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Drivers;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>The vocabulary of what is so beforehand.</summary>
[Binding]
public sealed class LedgerBeginningSteps(
    ServerDriver server,
    AppendDriver appends,
    StartDriver starts,
    DamageDriver damage,
    PastDriver past,
    DatabaseDriver database,
    ObserverDriver observer)
{
    [Given("the ledger of Alderford holds {int} event(s) and {int} snapshot(s)")]
    public void GivenTheLedgerHolds(int events, int snapshots) => server.Begin(events, snapshots);

    [Given("the next event has {EventOddity}")]
    public void GivenTheNextEventHas(EventOddity oddity) => appends.BeOdd(oddity);

    [Given("the next event says what the last one says, under another id")]
    public void GivenTheNextEventIsLikeTheLast() => appends.BeLikeTheLast();

    [Given("an event of {int} bytes was appended")]
    public Task GivenALongEventWasAppended(int bytes) => past.AppendAsync(1, 2 * bytes);

    [Given("an observer reads at every step")]
    public Task GivenAnObserverReadsAtEveryStep() => observer.WatchAsync();

    [Given("the snapshots are those of a new ledger")]
    public void GivenTheSnapshotsAreThoseOfANewLedger() => starts.HaveNoSnapshots();

    [Given("the files were replaced by those of {word}")]
    public void GivenTheFilesWereReplaced(string town) => starts.BeOf(town);

    [Given("the operator ran the migrations up to {int}")]
    public Task GivenTheOperatorRanTheMigrations(int last) => database.MigrateUpToAsync(last);

    [Given("a crash left {UnfinishedTail} behind the {LedgerPart}")]
    public void GivenACrashLeft(UnfinishedTail tail, LedgerPart part) => damage.Leave(tail, part);
}
