using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Conformance.Evidence.Writing;
using Caelmor.Persistence.Mutants.Catalog;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

public sealed class A_certificate_of_another_canon
{
    [LongFact]
    public async Task Is_told_so_and_not_judged()
    {
        var honest = await Issued.ToTheReference;
        var canon = honest.Spec;

        await ShouldBeTold(canon with { Version = 2 }, "version 2, not 1");
        await ShouldBeTold(canon with { Features = canon.Register }, "other feature files");
        await ShouldBeTold(canon with { Register = canon.Features }, "another register");
        await ShouldBeTold(
            canon with { Rules = canon.Rules.Remove("21.1-6.4") }, "another register");
    }

    [Fact]
    public async Task Holds_except_for_the_rules_of_the_scenario_that_says_something_else()
    {
        var scenario = Issued.Suite.Features.Scenarios.First(one => one.Tags.Contains("21.1-6.6"));
        var today = Suites.WithText($": {scenario.Title}\n", $": {scenario.Title} again\n");

        var validity = CertificateValidity.Of(await Issued.ToTheReference, today);

        validity.Holds.Should().BeFalse();
        validity.WasCertified.Should().BeTrue();
        validity.ToRunAgain.Select(one => one.Rule.Id)
            .Should().BeEquivalentTo(today.Register.Rules.Select(rule => rule.Id)
                .Intersect(scenario.Shows));
        validity.ToRunAgain.Should().OnlyContain(one =>
            one.Reason == $"'{scenario.Title} again' is new or was changed");
    }

    [LongFact]
    public async Task Holds_when_nothing_but_lines_has_moved()
    {
        var honest = await Issued.ToTheReference;
        var today = Suites.WithMovedLines();

        CertificateValidity.Of(honest, today).Holds.Should().BeTrue();
        var read = Verifier.Inspect(CertificateFile.Write(honest), trustedKey: null);
        var found = await new Verifier(Issued.Spec, today, new())
            .VerifyAsync(read, CancellationToken.None);
        found.Objections.Should().ContainSingle().Which.Should().Contain("other feature files");
    }

    [LongFact]
    public async Task Is_none_for_being_read_from_another_folder()
    {
        var elsewhere = await Issued.IssueAsync(
            MutantCatalog.Find("commits-twice")!, Suites.InFolder("/somewhere/else"));

        elsewhere.Trials.Should().OnlyContain(trial => trial.Id.StartsWith("features/canon/stage-"));
        (await Forgery.VerifyAsync(elsewhere)).Objections.Should().BeEmpty();
    }

    [Fact]
    public async Task Tells_new_rules_changed_rules_and_rules_that_are_no_more()
    {
        var honest = await Issued.ToTheReference;
        var rules = honest.Spec.Rules.Remove("21.1-6.4")
            .SetItem("21.1-6.5", "other").Add("21.1-6.99", "gone");

        var validity = CertificateValidity.Of(
            honest with { Spec = honest.Spec with { Rules = rules } }, Issued.Suite);

        validity.Holds.Should().BeFalse();
        validity.Gone.Should().Equal("21.1-6.99");
        validity.ToRunAgain.Select(one => (one.Rule.Id, one.Reason)).Should().Equal(
            ("21.1-6.4", "it is new"), ("21.1-6.5", "the register tells it in another way"));
    }

    [Fact]
    public async Task Does_not_hold_if_it_never_certified()
    {
        var rejected = await Issued.ToAMutant;

        var validity = CertificateValidity.Of(rejected, Issued.Suite);

        validity.WasCertified.Should().BeFalse();
        validity.Holds.Should().BeFalse();
        var broken = rejected.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .SelectMany(trial => trial.Rules).Distinct();
        validity.ToRunAgain.Select(one => one.Rule.Id).Should().BeSubsetOf(broken)
            .And.Contain("21.1-6.3");
        validity.ToRunAgain.Should().OnlyContain(one => one.Reason.EndsWith("was not obeyed"));
    }

    private static async Task ShouldBeTold(SpecIdentity canon, string difference)
    {
        var honest = await Issued.ToTheReference;
        var found = await Forgery.VerifyAsync(
            CertificateDigest.Seal(honest with { Spec = canon }));

        found.Objections.Should().Equal(
            "It was issued by caelmor-certify 0.1.0 under another spec than this one's: "
            + $"{difference}. It can't be judged again here; 'validity' says what of it still "
            + "stands.");
        found.Rejudged.Should().Be(0);
    }
}
