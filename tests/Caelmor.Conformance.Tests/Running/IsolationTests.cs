using Caelmor.Conformance.Running;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Running;

public sealed class IsolationTests
{
    private readonly Suite _suite = new(
        "Feature: F\n" + string.Join('\n', Enumerable.Range(0, 60).Select(number => $"""
              Scenario: S{number}
                Given {number} coins
                When {number % 7} coins are lost
                Then {number} coins are left
            """)),
        typeof(Steps));

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    public async Task Any_order_and_any_number_of_jobs_gives_the_same_results(
        int jobs, bool reversed)
    {
        var expected = Enumerable.Range(0, 60)
            .Select(number => number % 7 == 0 ? Outcome.Passed : Outcome.Failed);

        for (var repetition = 0; repetition < 5; repetition++)
        {
            var results = await RunAsync(jobs, reversed);

            results.Select(one => one.Outcome).Should().Equal(expected);
        }
    }

    [Fact]
    public async Task What_is_ambient_in_the_host_or_a_scenario_does_not_reach_the_next()
    {
        var ambient = new AsyncLocal<string> { Value = "host" };
        var look = "Given the ambient value is looked at";

        var result = await new Suite($"""
            Feature: F
              Scenario: One
                {look}
              Scenario: Two
                {look}
            """, typeof(Curious)).RunAsync(
            new RunOptions { Jobs = 1 }, services => services.Add(ambient));

        result.Results.Select(each => each.Explanation).Should().Equal(string.Empty, string.Empty);
    }

    private IEnumerable<ScenarioRun> Runs() => _suite.Features.Scenarios
        .Select(scenario => new ScenarioRun(scenario, new ScenarioServices()));

    private async Task<IEnumerable<ScenarioResult>> RunAsync(int jobs, bool reversed)
    {
        var runs = reversed ? Runs().Reverse() : Runs();
        var result = await new ScenarioRunner(_suite.Bindings, new RunOptions { Jobs = jobs })
            .RunAsync(runs.ToList(), CancellationToken.None);
        return reversed ? result.Results.Reverse() : result.Results;
    }

    public sealed class Purse
    {
        public int Coins { get; set; }
    }

    [Binding]
    public sealed class Steps(Purse purse)
    {
        [Given("{int} coins")]
        public void Put(int number) => purse.Coins += number;

        [When("{int} coins are lost")]
        public async Task Lose(int number)
        {
            await Task.Yield();
            purse.Coins -= number;
        }

        [Then("{int} coins are left")]
        public void AreLeft(int number) => purse.Coins.Should().Be(number);
    }

    [Binding]
    public sealed class Curious(AsyncLocal<string> ambient)
    {
        [Given("the ambient value is looked at")]
        public void Look()
        {
            ambient.Value.Should().BeNull();
            ambient.Value = "scenario";
        }
    }
}
