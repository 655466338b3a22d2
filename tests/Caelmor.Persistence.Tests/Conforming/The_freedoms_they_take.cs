using System.Diagnostics;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Each of those who conform is built otherwise than the reference, and it
/// shows.</summary>
public sealed class The_freedoms_they_take
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("queued")]
    [InlineData("at-the-lock")]
    public async Task Are_to_grant_requests_that_overlap_one_after_the_other(string name)
    {
        var (first, second) = await OverlapAsync(name);

        first.Should().BeOfType<SaveOutcome.Saved>().Which.Epoch.Should().Be(new Epoch(8));
        second.Should().BeOfType<SaveOutcome.Saved>().Which.Epoch.Should().Be(new Epoch(9));
    }

    [Theory]
    [InlineData("parallel")]
    [InlineData("apart")]
    [InlineData("slow")]
    [InlineData("backwards")]
    [InlineData("blocking")]
    public async Task Are_to_turn_down_whoever_comes_too_early(string name)
    {
        var (first, second) = await OverlapAsync(name);

        first.Should().BeOfType<SaveOutcome.Saved>();
        second.Should().Be(new SaveOutcome.Rejected(
            new(new Violation(RejectionReason.OperationInProgress))));
    }

    [Fact]
    public async Task Are_to_ask_all_five_before_the_first_has_answered()
    {
        using var alderford = A_server_in_memory.Running();
        var server = WhenAllAreAsked(alderford, "produce", 5);

        var outcome = await Conformers.Find("parallel").CreateOrchestrator(server)
            .SaveAsync(Requester.Server, default).AsTask().WaitAsync(Patience);

        outcome.Should().BeOfType<SaveOutcome.Saved>();
    }

    [Fact]
    public async Task Are_to_give_three_their_state_back_before_the_first_has_it()
    {
        using var alderford = A_server_in_memory.Empty();
        var server = WhenAllAreAsked(alderford, "take back", 3, "npc", "item", "quest");

        var outcome = await Conformers.Find("parallel").CreateOrchestrator(server)
            .RestoreAsync(Requester.Server, default).AsTask().WaitAsync(Patience);

        outcome.Should().BeOfType<RestoreOutcome.Restored>();
        alderford.DoneTo(PortAction.TakeBack).Take(2).Should().Equal("player", "world");
    }

    [Fact]
    public async Task Are_to_do_everything_on_a_thread_of_ones_own_and_to_answer_from_there()
    {
        using var alderford = A_server_in_memory.Running();
        using var isAwaited = new ManualResetEventSlim();
        var flowing = new AsyncLocal<string> { Value = "of the caller" };
        var (threads, seen) = (new HashSet<string?>(), new HashSet<string?>());
        alderford.Journal.Step += () =>
        {
            isAwaited.Wait(Patience);
            threads.Add(Thread.CurrentThread.Name);
            seen.Add(flowing.Value);
        };

        var answeredOn = Conformers.Find("apart").CreateOrchestrator(alderford.Server)
            .SaveAsync(Requester.Server, default).AsTask().ContinueWith(
                _ => Thread.CurrentThread.Name,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        isAwaited.Set();

        (await answeredOn.WaitAsync(Patience)).Should().Be(nameof(OwnThread));
        threads.Should().Equal(nameof(OwnThread));
        seen.Should().Equal([null], "nothing flows there");
    }

    [Fact]
    public async Task Are_to_come_back_to_that_thread_after_each_answer()
    {
        using var alderford = A_server_in_memory.Running();
        var threads = new List<string?>();
        var late = new LateServer(alderford.Server)
        {
            Produced = answer =>
            {
                threads.Add(Thread.CurrentThread.Name);
                return answer;
            },
        };

        await Conformers.Find("apart").CreateOrchestrator(late.Started())
            .SaveAsync(Requester.Server, default);

        threads.Should().HaveCount(5).And.OnlyContain(name => name == nameof(OwnThread));
    }

    [Fact]
    public async Task Are_to_rest_on_the_way()
    {
        const int Saves = 10;
        using var alderford = A_server_in_memory.Running();
        var orchestrator = Conformers.Find("slow").CreateOrchestrator(alderford.Server);
        var watch = Stopwatch.StartNew();

        for (var i = 0; i < Saves; i++)
        {
            (await orchestrator.SaveAsync(Requester.Server, default)).OrThrow();
        }

        watch.Elapsed.Should().BeGreaterThan(Slow.Rest * Saves, "it rests twice in a save");
    }

    [Fact]
    public async Task Are_to_ask_in_the_other_order_and_to_read_before_the_simulation_is_held()
    {
        using var alderford = A_server_in_memory.Running();

        await Conformers.Find("backwards").CreateOrchestrator(alderford.Server)
            .SaveAsync(Requester.Server, default);

        alderford.Journal.Entries.Select(entry => entry.Action)
            .Should().StartWith([(Enum)PortAction.Read, PortAction.Hold]);
        alderford.DoneTo(PortAction.Produce)
            .Should().Equal("quest", "item", "npc", "world", "player");
    }

    [Fact]
    public async Task Are_to_give_quest_its_state_back_before_item_and_npc()
    {
        using var alderford = A_server_in_memory.Empty();

        await Conformers.Find("backwards").CreateOrchestrator(alderford.Server)
            .RestoreAsync(Requester.Server, default);

        alderford.DoneTo(PortAction.TakeBack)
            .Should().Equal("player", "world", "quest", "item", "npc");
    }

    [Fact]
    public async Task Are_to_report_all_that_is_wrong_with_a_server_and_its_truth()
    {
        using var alderford = A_server_in_memory.Running();
        alderford.Server.Truth.Begin(StoredTruth.None);
        alderford.Server.Dismiss(SystemName.Npc);

        var outcome = await Conformers.Find("backwards").CreateOrchestrator(alderford.Server)
            .RestoreAsync(Requester.Server, default);

        outcome.Should().BeOfType<RestoreOutcome.Rejected>().Which.Violations
            .Select(one => one.Reason).Distinct().Should().Equal(
                RejectionReason.ServerAlreadyActive,
                RejectionReason.MissingParticipant,
                RejectionReason.MissingTruth);
    }

    [Fact]
    public async Task Are_to_stop_at_the_first_that_fails_and_to_report_no_other()
    {
        using var alderford = A_server_in_memory.Running();
        alderford.Server[SystemName.World].Failure = Failure.Throws;
        alderford.Server[SystemName.Item].Failure = Failure.Throws;

        var outcome = await Conformers.Find("blocking").CreateOrchestrator(alderford.Server)
            .SaveAsync(Requester.Server, default);

        outcome.Should().Be(new SaveOutcome.Rejected(
            new(new Violation(RejectionReason.ParticipantFailed, SystemName.World))));
        alderford.DoneTo(PortAction.Produce).Should().Equal("player", "world");
    }

    [Fact]
    public void Are_to_have_the_outcome_when_the_call_returns()
    {
        using var alderford = A_server_in_memory.Running();
        var server = new LateServer(alderford.Server).Started();

        var answer = Conformers.Find("blocking").CreateOrchestrator(server)
            .SaveAsync(Requester.Server, default);

        answer.IsCompletedSuccessfully.Should().BeTrue();
    }

    // The second request comes while the first waits for player, and is answered, or waits itself,
    // before player answers.
    private static async Task<(SaveOutcome First, SaveOutcome Second)> OverlapAsync(string name)
    {
        using var alderford = A_server_in_memory.Running();
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        var late = new LateServer(alderford.Server)
        {
            Before = what =>
            {
                asked.TrySetResult();
                return what == "produce player" ? answer.Task : Task.CompletedTask;
            },
        };
        var orchestrator = Conformers.Find(name).CreateOrchestrator(late.Started());
        Task<SaveOutcome> SaveAsync() =>
            Task.Run(() => orchestrator.SaveAsync(Requester.Server, default).AsTask());

        var first = SaveAsync();
        await asked.Task.WaitAsync(Patience);
        var second = SaveAsync();
        await Task.WhenAny(second, Task.Delay(100));
        first.IsCompleted.Should().BeFalse();
        answer.SetResult();

        return (await first.WaitAsync(Patience), await second.WaitAsync(Patience));
    }

    // Nobody answers before all of them have been asked.
    private static LateServer WhenAllAreAsked(
        A_server_in_memory alderford, string what, int count, params string[] systems)
    {
        var (asked, all) = (0, new TaskCompletionSource());
        return new LateServer(alderford.Server)
        {
            Before = call =>
            {
                var isOne = call.StartsWith(what, StringComparison.Ordinal)
                    && (systems.Length == 0 || systems.Any(call.EndsWith));
                if (isOne && Interlocked.Increment(ref asked) == count)
                {
                    all.SetResult();
                }

                return isOne ? all.Task : Task.CompletedTask;
            },
        }.Started();
    }
}
