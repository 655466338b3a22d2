using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Drivers;
using Caelmor.AuditLedger.Specs.Observed;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>
/// The vocabulary of what goes wrong. Features introduce these steps, and no others, with But.
/// </summary>
[Binding]
public sealed class LedgerDefectSteps(
    AppendDriver appends,
    StartDriver starts,
    DamageDriver damage,
    InterruptionDriver interruptions,
    AlterationDriver alterations,
    HeadDriver heads,
    DatabaseDriver database)
{
    [Given("the next event is {LineFlaw}")]
    public void GivenTheNextEventIs(LineFlaw flaw) => appends.BeFlawed(flaw);

    [Given("the next snapshot is {LineFlaw}")]
    public void GivenTheNextSnapshotIs(LineFlaw flaw) => appends.BeFlawed(flaw);

    [Given("another hand wrote a line that is {LineFlaw} behind the {LedgerPart}")]
    public void GivenAnotherHandWrote(LineFlaw flaw, LedgerPart part) => damage.Write(flaw, part);

    [Given("another hand writes an event into the file")]
    public void GivenAnotherHandWrites() => appends.BeWrittenByAnother();

    [Given("the {LedgerThing} is {PlaceFault}")]
    public void GivenThePlaceIs(LedgerThing thing, PlaceFault fault) => damage.Spoil(thing, fault);

    [Given("the disk of the {LedgerPart} is {DiskFault}")]
    public void GivenTheDisk(LedgerPart part, DiskFault fault) => appends.FailTheDisk(part, fault);

    [Given("nobody listens at the database")]
    public void GivenNobodyListens() => damage.SilenceTheDatabase();

    [Given("migration {int} fails")]
    public void GivenAMigrationFails(int migration) => database.Fail(migration);

    [Given("the {Interruption}")]
    public void GivenAnInterruption(Interruption interruption) => interruptions.Prepare(interruption);

    [Given("nobody waits for the append")]
    public void GivenNobodyWaits() => appends.GiveUp();

    [Given("another process has the ledger open")]
    public void GivenAnotherProcessHasTheLedgerOpen() => starts.BeTaken();

    [Given("the files of the ledger are {Alteration}")]
    public void GivenTheFilesAre(Alteration alteration) => alterations.Alter(alteration);

    [Given("the history was replaced by one {RewrittenHistory}")]
    public void GivenTheHistoryWasReplaced(RewrittenHistory how) => heads.Rewrite(how);
}
