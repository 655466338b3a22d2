using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Hunting;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Subjects;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Tests.Specs;
using Caelmor.Persistence.Truths;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Circumstances;

/// <summary>Orchestrators that are right in every scenario as it is written, and wrong where nobody
/// wrote one: they are found, and each is told in a scenario.</summary>
public sealed class Those_who_lie_low
{
    private const int MostSteps = 8;

    // Where two run at once, whom they meet is another one each time.
    private const string Late = "goes on when it has answered";
    private const string AtOnce = "lets two requests run at once";

    private static readonly Dictionary<string, Func<IGameServer, IPersistenceOrchestrator>> All = new()
    {
        ["remembers the last epoch"] = server => new Remembering(server),
        ["cuts names off"] = server => new ReferenceOrchestrator(server, CanonSteps.Canonical with
        {
            DatumRules = [.. CanonRules.ForEachDatum, new ShortNames()],
        }),
        [AtOnce] = server => new Hurrying(server),
        [Late] = server => new Dawdling(server),
    };

    public static TheoryData<string> Names => [.. Thorough.LongOrFirst(1, All.Keys)];

    // Each takes a whole run; the last two are hunted down in any case.
    public static TheoryData<string> SomeNames => [.. Thorough.AllOrFirst(2, All.Keys)];

    [LongTheory]
    [MemberData(nameof(SomeNames))]
    public async Task Are_passed_by_the_scenarios_as_they_are_written_or_not_certified(string name)
    {
        var verdict = await new Certifier(TheSuite.BuiltIn, new())
            .JudgeAsync(new Built(All[name]), CancellationToken.None);

        verdict.Decision.Should().Be(Decision.Rejected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_hunted_down_and_told_in_a_scenario_that_fails_in_a_feature_file(string name)
    {
        using var subject = new OrchestratorSubject(new Built(All[name]));

        var result = await HuntAsync(subject, seed: 1);
        for (var seed = 2; seed <= 3 && result.Found?.Scenario.Steps.Count > MostSteps; seed++)
        {
            // What depends on the moment does not show each time a step is left out.
            result = await HuntAsync(subject, seed);
        }

        result.Found.Should().NotBeNull();
        var lines = ScenarioText.Of(result.Found!.Scenario, "Found by a hunt").ToList();
        result.Found.Scenario.Steps.Count.Should().BeLessThanOrEqualTo(MostSteps, string.Join('\n', lines));
        var suite = TheSuite.WithText(
            "    Scenario: Whatever Alderford has been through",
            string.Join('\n', lines.Select(line => $"    {line}"))
                + "\n\n    Scenario: Whatever Alderford has been through");
        suite.Problems.Should().BeEmpty();
        var verdict = await new Certifier(suite, new()
        {
            IsQuick = true,
            Select = scenario => scenario.Name == "Found by a hunt",
        }).JudgeAsync(subject, CancellationToken.None);
        if (name != Late && name != AtOnce)
        {
            verdict.Cases.Should().ContainSingle().Which.Failing.Should().NotBeNull();
        }
    }

    private static Task<HuntResult> HuntAsync(OrchestratorSubject subject, int seed) =>
        new Hunt(TheSuite.BuiltIn, new() { Seed = seed })
            .RunAsync(subject, TimeSpan.FromMinutes(1), _ => { }, CancellationToken.None);

    private sealed class Built(Func<IGameServer, IPersistenceOrchestrator> make) : IImplementation
    {
        public string Name => "lies low";

        public string Version => "1";

        public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) => make(server);
    }

    private abstract class Wrapped(IGameServer server) : IPersistenceOrchestrator
    {
        protected IPersistenceOrchestrator Right { get; } =
            new ReferenceImplementation().CreateOrchestrator(server);

        public virtual ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) =>
            Right.SaveAsync(requester, cancellation);

        public virtual ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            Right.RestoreAsync(requester, cancellation);
    }

    // A second restore is answered out of the memory of the first.
    private sealed class Remembering(IGameServer server) : Wrapped(server)
    {
        private RestoreOutcome? _last;

        public override async ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            _last is RestoreOutcome.Restored ? _last
                : _last = await base.RestoreAsync(requester, cancellation);
    }

    private sealed class Hurrying(IGameServer server) : IPersistenceOrchestrator
    {
        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) =>
            new ReferenceImplementation().CreateOrchestrator(server).SaveAsync(requester, cancellation);

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            new ReferenceImplementation().CreateOrchestrator(server)
                .RestoreAsync(requester, cancellation);
    }

    // It activates a system when nobody looks any more.
    private sealed class Dawdling(IGameServer server) : Wrapped(server)
    {
        private readonly IGameServer _server = server;

        public override async ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation)
        {
            var outcome = await base.RestoreAsync(requester, cancellation);
            if (outcome is RestoreOutcome.Restored)
            {
                _ = ActivateAsync();
            }

            return outcome;
        }

        private async Task ActivateAsync()
        {
            await Task.Delay(30);
            _server.Surfaces[0].Activate();
        }
    }

    private sealed class ShortNames : IDatumRule
    {
        private readonly HashSet<string> _seen = [];

        public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
        {
            if (datum.Key.Text.Length > 255 && !_seen.Add(datum.Key.Text[..255]))
            {
                found.Add(RejectionReason.DuplicateDatum, system, datum.Key);
            }
        }
    }
}
