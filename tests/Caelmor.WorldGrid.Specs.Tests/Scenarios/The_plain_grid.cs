using Caelmor.Conformance.Certification;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Scenarios;

/// <summary>The grid that is known to conform does.</summary>
public sealed class The_plain_grid
{
    [Fact]
    public async Task Obeys_all_rules()
    {
        var suite = WorldGridSpec.Suite();
        suite.Problems.Select(one => one.ToString()).Should().BeEmpty();

        var certifier = new Certifier(
            suite,
            new() { TimeLimit = TimeSpan.FromMinutes(5), IsQuick = !Thorough.IsWanted });
        var verdict = await certifier.JudgeAsync(
            new WorldGridSubject(new PlainWorldGrid()), CancellationToken.None);

        verdict.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => $"{trial.Scenario.Title}: {trial.Result.Explanation}").Should().BeEmpty();
        verdict.Executed.Should().BePositive();
        verdict.Decision.Should().Be(
            Thorough.IsWanted ? Decision.Certified : Decision.NothingCertified);
    }
}
