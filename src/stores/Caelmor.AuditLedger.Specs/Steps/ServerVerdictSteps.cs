using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Drivers;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>The vocabulary of what is so afterwards, of the server, its observers and its
/// database.</summary>
[Binding]
public sealed class ServerVerdictSteps(
    ReplayDriver replay, ObserverDriver observer, DatabaseDriver database)
{
    [Then("the decision memory holds every event, in order")]
    public void ThenTheMemoryHoldsEveryEvent() => replay.MemoryShouldHoldEveryEvent();

    [Then("the shadow ledger holds the latest snapshot")]
    public void ThenTheLedgerHoldsTheLatest() => replay.LedgerShouldHoldTheLatest();

    [Then("the shadow ledger is empty")]
    public void ThenTheLedgerIsEmpty() => replay.LedgerShouldBeEmpty();

    [Then("the replay goes step by step")]
    public void ThenTheReplayGoesStepByStep() => replay.ShouldGoStepByStep();

    [Then("nothing is replayed")]
    public void ThenNothingIsReplayed() => replay.NothingShouldBeReplayed();

    [Then("no event is reduced")]
    public void ThenNoEventIsReduced() => replay.NothingShouldBeReduced();

    [Then("the events are reduced, and the shadow ledger is left alone")]
    public void ThenTheLedgerIsLeftAlone() => replay.LedgerShouldBeLeftAlone();

    [Then("the orchestrator is not wired")]
    public void ThenTheOrchestratorIsNotWired() => replay.OrchestratorShouldNotBeWired();

    [Then("the observer has read every event and the latest snapshot")]
    public void ThenTheObserverHasRead() => observer.ShouldHaveRead();

    [Then("at each step the observer read what was acknowledged, and nothing that is not durable")]
    public Task ThenEachReadingIsOfWhatIsDurable() => observer.EachShouldHaveReadWhatIsDurableAsync();

    [Then("the observer {Restraint}")]
    public void ThenTheObserverLetItBe(Restraint restraint) => observer.ShouldLetBe(restraint);

    [Then("the database hears of one connection, and of nothing on it")]
    public void ThenTheDatabaseHearsOfOneConnection() => database.ShouldHearOneConnection();

    [Then("the database hears nothing")]
    public void ThenTheDatabaseHearsNothing() => database.ShouldHearNothing();

    [Then("no migration runs")]
    public void ThenNoMigrationRuns() => database.ShouldRunNoMigration();

    [Then("every migration has run once, by number")]
    public void ThenEveryMigrationHasRun() => database.ShouldHaveRunByNumber();

    [Then("no migration has run behind {int}")]
    public void ThenNoMigrationHasRunBehind(int last) => database.ShouldHaveRunNothingBehind(last);

    [Then("the database has no table but that of the migrations")]
    public void ThenTheDatabaseHasNoOtherTable() => database.ShouldHoldNothingElse();
}
