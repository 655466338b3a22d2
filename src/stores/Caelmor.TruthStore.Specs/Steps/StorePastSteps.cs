using Caelmor.TruthStore.Specs.Cast;
using Caelmor.TruthStore.Specs.Drivers;
using Reqnroll;

namespace Caelmor.TruthStore.Specs.Steps;

/// <summary>The vocabulary of what a store has been through before. Each act comes to what the rules
/// permit where the story stands, and can be left out.</summary>
[Binding]
public sealed class StorePastSteps(PastDriver past)
{
    [Given("{int} more truth(s) was/were committed before")]
    public Task GivenTruthsWereCommittedBefore(int count) => past.CommitAsync(count);

    [Given("a truth was committed before, {int} epochs later")]
    public Task GivenATruthWasCommittedLater(int epochs) => past.CommitLaterAsync(epochs);

    [Given("a commit was refused before, for {Refusal}")]
    public Task GivenACommitWasRefusedBefore(Refusal refusal) => past.BeRefusedAsync(refusal);

    [Given("a commit was tried before, and a value of the {SystemName} state was not readable {ReadLimit}")]
    public Task GivenACommitWasTried(SystemName system, ReadLimit limit) =>
        past.TryAsync(system, limit);

    [Given("a commit was tried before that nobody waited for")]
    public Task GivenACommitWasTriedThatNobodyWaitedFor() => past.TryUnattendedAsync();

    [Given("the store was read before")]
    public Task GivenTheStoreWasRead() => past.ReadAsync();

    [Given("the store was closed and opened before")]
    public Task GivenTheStoreWasClosedAndOpened() => past.CloseAndOpenAsync();

    [Given("another process committed a truth before, and {Parting}")]
    public Task GivenAnotherProcessCommitted(Parting parting) => past.CommitElsewhereAsync(parting);

    [Given("another process was killed before, when its commit had come to the {SystemName} state")]
    public Task GivenAnotherProcessWasKilled(SystemName system) => past.BeKilledAsync(system);
}
