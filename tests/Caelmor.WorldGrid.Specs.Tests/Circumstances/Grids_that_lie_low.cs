using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Hunting;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Reference.Pieces;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Circumstances;

/// <summary>Grids that are right in every scenario as it is written, and wrong where nobody wrote one:
/// they are found, and each is told in a scenario.</summary>
public sealed class Grids_that_lie_low
{
    private const int MostSteps = 8;
    private const string Rule = "pv-15.7";

    private static readonly Dictionary<string, Func<GridSteps, GridSteps>> All = new()
    {
        ["takes a state for lost of which there is no copy but the last"] = steps => steps with
        {
            Ladder = (saves, backups) => saves is [{ Inactive: [] }, ..]
                ? steps.Ladder(saves, backups)
                : saves.Take(1),
        },
        ["lets newer saves come back when one is saved on an older one"] = steps => steps with
        {
            SetAside = async (place, piece, time) =>
            {
                if (PieceNames.SaveOf(piece) % 2 == 0)
                {
                    await steps.SetAside(place, piece, time);
                }
            },
        },
        ["drops queues once something was set aside"] = steps =>
        {
            var isLater = false;
            return steps with
            {
                Opened = async (grid, host) => isLater =
                    (await host.Place.ListAsync()).Any(PieceNames.IsAside),
                KeepState = (state, host) => isLater ? state with { Queue = [] } : state,
            };
        },
    };

    public static TheoryData<string> Names => [.. Thorough.LongOrFirst(1, All.Keys)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_hunted_down_and_told_in_a_scenario_that_fails_in_a_feature_file(string name)
    {
        var subject = new WorldGridSubject(new LyingLow(name, All[name]));
        var suite = WorldGridSpec.Suite();

        var result = await new Hunt(suite, new()
        {
            Seed = 1,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Shows.Contains(Rule),
        }).RunAsync(subject, TimeSpan.FromMinutes(1), _ => { }, CancellationToken.None);

        result.Found.Should().NotBeNull();
        result.Found!.Finding.Should().Be(Finding.Broken);
        var lines = ScenarioText.Of(result.Found.Scenario, "Found by a hunt").ToList();
        var text = string.Join('\n', lines.Select(line => $"    {line}"));
        result.Found.Scenario.Steps.Count.Should().BeLessThanOrEqualTo(MostSteps, text);
        var asAFeature = await new Certifier(WithText(text), new()
        {
            IsQuick = true,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Name == "Found by a hunt",
        }).JudgeAsync(subject, CancellationToken.None);
        asAFeature.Cases.Should().ContainSingle().Which.Failing.Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_passed_by_the_scenarios_of_that_rule_as_they_are_written(string name)
    {
        var verdict = await new Certifier(WorldGridSpec.Suite(), new()
        {
            IsQuick = true,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Shows.Contains(Rule),
        }).JudgeAsync(
            new WorldGridSubject(new LyingLow(name, All[name])), CancellationToken.None);

        verdict.Trials.Should().NotBeEmpty().And.OnlyContain(trial => trial.Finding == Finding.Obeyed);
    }

    // As a maintainer would keep it: at the end of the rule.
    private static Suite WithText(string text)
    {
        var suite = WorldGridSpec.Suite();
        return new(
            suite.Sources.Select(one => one.Text.Contains($"@{Rule}")
                ? one with { Text = $"{one.Text.TrimEnd()}\n\n{text}\n" }
                : one),
            suite.Bindings,
            suite.Register,
            WorldGridSpec.Circumstances);
    }

    private sealed class LyingLow(string name, Func<GridSteps, GridSteps> change)
        : IWorldGridImplementation
    {
        public string Name => name;

        public string Version => "1";

        private PlainWorldGrid Anew => new(change(GridSteps.Plain));

        public ValueTask<IWorldGrid> CreateAsync(
            GridGenesis genesis,
            IGridHost host,
            GridOptions options,
            CancellationToken cancellation) =>
            Anew.CreateAsync(genesis, host, options, cancellation);

        public ValueTask<IWorldGrid> OpenAsync(
            GridOpening opening,
            IGridHost host,
            GridOptions options,
            CancellationToken cancellation) =>
            Anew.OpenAsync(opening, host, options, cancellation);

        public IWorldGridMaintenance Maintain(IGridHost host, GridOptions options) =>
            Anew.Maintain(host, options);
    }
}
