using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Tests.Reference;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>Whatever state of life its systems are in, a server knows one answer.</summary>
public sealed class The_life_cycle
{
    private static readonly SystemStatus[] Statuses = Enum.GetValues<SystemStatus>();

    private static IEnumerable<SystemStatus[]> Mixes =>
        Enumerable.Range(0, 1024).Select(mix =>
            Participants.All.Select((_, place) => Statuses[(mix >> (2 * place)) & 3]).ToArray());

    [Fact]
    [Trait("Rule", "21.1-10.4")]
    [Trait("Rule", "22.8-8.5")]
    public async Task Has_one_outcome_for_each_mix_of_statuses_and_each_operation()
    {
        Statuses.Should().HaveCount(4);
        foreach (var mix in Mixes)
        {
            await ShouldComeToAsync(
                mix,
                async orchestrator => (await orchestrator.SaveAsync(Requester.Server, default))
                    .Match<ViolationList?>(_ => null, rejected => rejected.Violations),
                Violations(
                    mix,
                    RejectionReason.NotRestored,
                    SystemStatus.Empty,
                    SystemStatus.Restored));
            await ShouldComeToAsync(
                mix,
                async orchestrator => (await orchestrator.RestoreAsync(Requester.Server, default))
                    .Match<ViolationList?>(_ => null, rejected => rejected.Violations),
                Violations(
                    mix,
                    RejectionReason.ServerAlreadyActive,
                    SystemStatus.Restored,
                    SystemStatus.Eligible,
                    SystemStatus.Active));
        }
    }

    private static async Task ShouldComeToAsync(
        SystemStatus[] mix,
        Func<IPersistenceOrchestrator, ValueTask<ViolationList?>> ask,
        Violation[] expected)
    {
        using var alderford = A_server_in_memory.Empty();
        await BringAsync(alderford.Server, mix);
        var before = alderford.Server.TakePicture();

        var found = await ask(alderford.Orchestrator);

        (found ?? Enumerable.Empty<Violation>())
            .Should().Equal(expected, "the systems are {0}", Tell(mix));
        if (expected.Length > 0)
        {
            alderford.Server.TakePicture().Systems.Select(one => one.Status).Should().Equal(mix);
            alderford.Server.Truth.InForce.Should().Be(before.Truth);
        }
    }

    private static Violation[] Violations(
        SystemStatus[] mix, RejectionReason reason, params SystemStatus[] illegal) =>
    [
        .. Participants.All.Where((_, place) => illegal.Contains(mix[place]))
            .Select(system => new Violation(reason, system)),
    ];

    private static async Task BringAsync(ObservedServer server, SystemStatus[] mix)
    {
        foreach (var (state, status) in Alderford.LastTruth().States.Zip(mix))
        {
            var system = server[state.System];
            if (status == SystemStatus.Active)
            {
                system.Run(state.Data);
            }
            else if (status != SystemStatus.Empty)
            {
                await system.TakeBackAsync(state, CancellationToken.None);
            }

            if (status == SystemStatus.Eligible)
            {
                system.BecomeEligible();
            }
        }
    }

    private static string Tell(SystemStatus[] mix) =>
        string.Join(", ", Participants.All.Zip(mix, (system, status) => $"{system} {status}"));
}
