using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Running;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Planning;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Shape;

public sealed class A_verdict
{
    private static readonly string[] WaysOut =
        ["Waive", "Ignore", "Tolerate", "Allow", "Except", "Skip", "Force", "Lenient", "Warn"];

    [Theory]
    [InlineData(typeof(SaveOutcome))]
    [InlineData(typeof(RestoreOutcome))]
    [InlineData(typeof(PlanOutcome))]
    [Trait("Rule", "21.0-5.3")]
    [Trait("Rule", "22.8-6.7")]
    public void Has_two_answers_and_no_waiver(Type outcome)
    {
        outcome.GetNestedTypes().Should().HaveCount(2).And.OnlyContain(one => one.IsSealed);
        outcome.GetConstructors().Should().BeEmpty("nobody adds a third answer");
        typeof(CertifierOptions).GetProperties().Select(one => one.Name)
            .Should().NotContain(name => WaysOut.Any(name.Contains));
        Enum.GetNames<Decision>().Should().Equal(
            "Certified", "Rejected", "NothingCertified", "HarnessFault");
    }

    [LongFact]
    [Trait("Rule", "22.8-9.5")]
    public async Task Certifies_in_one_case_and_in_no_other()
    {
        var found = await TheSuite.JudgeReferenceAsync();
        var rules = found.Rules.RemoveAll(rule => rule.HasToBeShown && !rule.IsShown);
        var complete = found with { Rules = rules };
        var shown = rules.First(rule => rule.HasToBeShown);
        var broken = (await TheSuite.JudgeAsync(MutantCatalog.Find("commits-twice")!)).Cases;
        var stray = new UnhandledException(new InvalidOperationException("Nobody knows whose."), null);

        complete.Decision.Should().Be(Decision.Certified);
        (complete with { Rules = rules.Replace(shown, shown with { Cases = [] }) })
            .Decision.Should().Be(Decision.NothingCertified);
        (complete with { UnhandledExceptions = [stray with { Scenario = found.Cases[0].Scenario }] })
            .Decision.Should().Be(Decision.Certified, "a task that is forgotten ends no process");
        (complete with { Expected = complete.Expected + 1 })
            .Decision.Should().Be(Decision.NothingCertified);
        (complete with { Cases = complete.Cases.RemoveAt(0) })
            .Decision.Should().Be(Decision.NothingCertified);
        (complete with { Cases = [], Expected = 0 })
            .Decision.Should().Be(Decision.NothingCertified);
        (complete with { Cases = broken }).Decision.Should().Be(Decision.Rejected);
        (complete with { Faults = [stray] }).Decision.Should().Be(Decision.HarnessFault);
        (complete with { Crashes = [stray] }).Decision.Should().Be(Decision.Rejected);
    }
}
