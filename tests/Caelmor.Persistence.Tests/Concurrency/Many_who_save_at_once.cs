using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Concurrency;

public sealed class Many_who_save_at_once
{
    private const int Count = 8;
    private const int Rounds = 40;

    [Fact]
    public async Task Are_refused_while_one_of_them_is_saving_and_served_afterwards()
    {
        var (refused, allRefused) = (0, new TaskCompletionSource());
        var server = new BusyServer(new())
        {
            // The first save goes on when all others have been answered: so all of them came too
            // early.
            Asked = _ => allRefused.Task,
        };
        var orchestrator = new ReferenceImplementation().CreateOrchestrator(server);
        for (var round = 1; round <= Rounds; round++)
        {
            (refused, allRefused) = (0, new(TaskCreationOptions.RunContinuationsAsynchronously));
            var outcomes = await Threads.Together(Count, async () =>
            {
                var outcome = await orchestrator.SaveAsync(Requester.Server, default);
                if (outcome is SaveOutcome.Rejected
                    && Interlocked.Increment(ref refused) == Count - 1)
                {
                    allRefused.SetResult();
                }

                return outcome;
            });

            outcomes.OfType<SaveOutcome.Saved>().Single().Epoch.Should().Be(new Epoch(round));
            outcomes.OfType<SaveOutcome.Rejected>().Should().HaveCount(Count - 1).And.OnlyContain(
                one => one.Violations.Single()
                    == new Violation(RejectionReason.OperationInProgress));
        }
    }

    [Fact]
    public async Task Have_epochs_that_are_dense_and_unique_however_they_meet()
    {
        var server = new BusyServer(new());
        var orchestrator = new ReferenceImplementation().CreateOrchestrator(server);

        var outcomes = await Threads.Together(Count, async () =>
        {
            var all = new List<SaveOutcome>();
            for (var i = 0; i < Rounds; i++)
            {
                all.Add(await orchestrator.SaveAsync(Requester.Server, default));
            }

            return all;
        });

        var saved = outcomes.SelectMany(all => all).OfType<SaveOutcome.Saved>().ToList();
        saved.Select(one => one.Epoch.Number).Order()
            .Should().Equal(Enumerable.Range(1, saved.Count).Select(number => (long)number));
        outcomes.SelectMany(all => all).OfType<SaveOutcome.Rejected>().Should().OnlyContain(
            one => one.Violations.Single() == new Violation(RejectionReason.OperationInProgress));
        server.InForce.Epoch.Number.Should().Be(saved.Count).And.BePositive();
        server.Gate.Holds.Should().Be(saved.Count, "whoever is refused holds nothing");
    }
}
