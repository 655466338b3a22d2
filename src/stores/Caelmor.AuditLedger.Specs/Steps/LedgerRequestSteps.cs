using Caelmor.AuditLedger.Specs.Drivers;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>The vocabulary of what happens.</summary>
[Binding]
public sealed class LedgerRequestSteps(
    AppendDriver appends,
    StartDriver starts,
    AlterationDriver alterations,
    ObserverDriver observer,
    ComparisonDriver comparison,
    HeadDriver heads,
    ClockDriver clock,
    ServerDriver server,
    DatabaseDriver database)
{
    [When("the next event is appended")]
    public Task WhenTheNextEventIsAppended() => AfterTheStart(appends.AppendNextAsync);

    [When("the next event is appended twice")]
    public Task WhenTheNextEventIsAppendedTwice() => AfterTheStart(appends.AppendTwiceAsync);

    [When("a group of {int} events is appended")]
    public Task WhenAGroupIsAppended(int count) =>
        AfterTheStart(() => appends.AppendGroupAsync(count));

    [When("the next snapshot is written")]
    public Task WhenTheNextSnapshotIsWritten() => AfterTheStart(appends.WriteSnapshotAsync);

    [When("the server starts again")]
    public Task WhenTheServerStartsAgain() => AfterTheStart(starts.StartAgainAsync);

    [When("the server starts again {int} times")]
    public Task WhenTheServerStartsAgain(int times) =>
        AfterTheStart(() => starts.StartAgainAsync(times));

    [When("the server starts on another machine")]
    public Task WhenTheServerStartsElsewhere() => AfterTheStart(starts.StartElsewhereAsync);

    [When("the server starts on these files")]
    public Task WhenTheServerStartsOnTheseFiles() => AfterTheStart(alterations.StartOnEachAsync);

    [When("an observer reads the ledger")]
    public Task WhenAnObserverReads() => AfterTheStart(observer.ReadAsync);

    [When("{int} years pass")]
    public Task WhenYearsPass(int years) => AfterTheStart(() => clock.PassAsync(years));

    [When("the same is done to two ledgers, {int} years apart")]
    public Task WhenTheSameIsDoneTwice(int years) => comparison.DoTheSameTwiceAsync(years);

    [When("the operator runs the migrations")]
    public Task WhenTheOperatorRunsTheMigrations() => database.MigrateAsync();

    [When("the head that was kept is compared")]
    public Task WhenTheHeadIsCompared() => heads.CompareAsync();

    // What the database heard of the start before is not what the scenario is about.
    private async Task AfterTheStart(Func<Task> request)
    {
        await server.BeReadyAsync();
        database.Remember();
        await request();
    }
}
