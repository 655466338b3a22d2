using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Drivers;
using Caelmor.Persistence.Specs.Towns;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>The vocabulary of what makes no difference to a ledger: names, what it is about, and
/// what it has been through.</summary>
[Binding]
public sealed class LedgerCircumstanceSteps(Alderford cast, PastDriver past)
{
    [Given("everything has {Naming}")]
    public void GivenEverythingHas(Naming naming) => cast.Rename(naming);

    [Given("the server decides for {Domain}")]
    public void GivenTheServerDecidesFor(Domain domain) => cast.Domain = domain;

    [Given("{int} more event(s) of up to {int} bytes was/were appended before")]
    public Task GivenMoreWasAppended(int count, int bytes) => past.AppendAsync(count, bytes);

    [Given("{int} more snapshot(s) was/were written before")]
    public Task GivenMoreSnapshotsWereWritten(int count) => past.WriteSnapshotsAsync(count);

    [Given("the server was closed and started before")]
    public Task GivenTheServerWasClosed() => past.CloseAndStartAsync();

    [Given("the server was killed and started before")]
    public Task GivenTheServerWasKilled() => past.BeStoppedAsync(isPowerFailure: false);

    [Given("the power failed before, and the server was started")]
    public Task GivenThePowerFailed() => past.BeStoppedAsync(isPowerFailure: true);

    [Given("an event was refused before that is {LineFlaw}")]
    public Task GivenAnEventWasRefused(LineFlaw flaw) => past.BeRefusedAsync(flaw);

    [Given("the server was killed before, {int} steps into an append")]
    public Task GivenAnAppendWasKilled(int steps) => past.BeCutOffAsync(steps, isTorn: false);

    [Given("the power failed before, {int} steps into an append")]
    public Task GivenAnAppendWasTorn(int steps) => past.BeCutOffAsync(steps, isTorn: true);

    [Given("somebody observed the ledger before")]
    public Task GivenSomebodyObserved() => past.BeObservedAsync();
}
