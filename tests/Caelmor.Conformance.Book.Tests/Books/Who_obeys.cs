using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Conformance.Book.Tests.Books;

/// <summary>What certificates say, beside the rules.</summary>
public sealed class Who_obeys
{
    private const string Atomicity = "21.1-6.4";

    [Fact]
    public async Task The_reference_passes_every_rule_that_has_examples() =>
        (await Library.OfTwoAsync()).Rules.Where(rule => rule.IsShown)
            .Should().OnlyContain(rule => rule.Standings[0].Status == Status.Pass);

    [Fact]
    public async Task A_mutant_fails_what_its_certificate_says_and_passes_the_rest()
    {
        var mutant = (await SampleCertificates.AllAsync())[1];
        var failed = mutant.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .SelectMany(trial => trial.Rules).ToHashSet();

        (await Library.OfTwoAsync()).Rules.Where(rule => rule.IsShown).Should().OnlyContain(rule =>
            rule.Standings[1].Status
            == (failed.Contains(rule.Id) ? Status.Fail : Status.Pass));
    }

    [Fact]
    public async Task A_case_leads_to_the_trial_that_decided_it()
    {
        var book = await Library.OfTwoAsync();
        var trials = book.Implementations[1].Certificate.Trials;

        var cases = Rule(book).Passages.SelectMany(passage => passage.Cases).ToList();

        cases.Should().OnlyContain(one =>
            trials[one.Outcomes[1].Trial!.Value].Id.StartsWith(one.Scenario.Id));
        cases.Should().OnlyContain(one => (one.Outcomes[1].Status == Status.Fail)
            == (trials[one.Outcomes[1].Trial!.Value].Finding != Finding.Obeyed));
    }

    [Fact]
    public async Task What_a_certificate_lacks_was_not_run()
    {
        var whole = (await SampleCertificates.AllAsync())[0];
        var part = whole with
        {
            Trials = [.. whole.Trials.Where(trial => !trial.Rules.Contains(Atomicity))],
        };

        var rule = Rule(Library.Of(part));

        rule.Standings[0].Should().Be(new RuleStatus(Passed: 0, Failed: 0, Cases: 20, Trial: null));
        rule.Standings[0].Status.Should().Be(Status.NotRun);
    }

    [Fact]
    public async Task A_scenario_without_its_control_twin_was_not_run()
    {
        var whole = (await SampleCertificates.AllAsync())[0];
        var half = whole with { Trials = [.. whole.Trials.Where(trial => !trial.IsControl)] };

        Rule(Library.Of(half)).Standings[0].Status.Should().Be(Status.NotRun);
    }

    [Fact]
    public async Task A_trial_counts_for_what_it_says_and_not_for_where_it_stood()
    {
        var moved = await ChangedAsync(trial => trial with { Id = $"elsewhere:{trial.Id}" });

        Rule(moved).Standings[0].Status.Should().Be(Status.Pass);
        moved.Implementations[0].Strangers.Should().Be(0);
    }

    [LongFact]
    public async Task A_trial_of_other_words_counts_for_nothing()
    {
        var reworded = await ChangedAsync(trial => trial with { Digest = "other words" });

        Rule(reworded).Standings[0].Status.Should().Be(Status.NotRun);
        reworded.Implementations[0].Strangers.Should().Be(
            reworded.Implementations[0].Certificate.Trials.Length);
    }

    [Fact]
    public async Task Of_two_trials_of_one_scenario_the_worse_one_counts()
    {
        var whole = (await SampleCertificates.AllAsync())[0];
        var twice = whole with
        {
            Trials =
            [
                .. whole.Trials,
                .. whole.Trials.Where(trial => trial.Rules.Contains(Atomicity))
                    .Select(trial => trial with { Finding = Finding.Crashed }),
            ],
        };

        Rule(Library.Of(twice)).Standings[0].Status.Should().Be(Status.Fail);
    }

    [Fact]
    public async Task A_rule_without_examples_of_its_own_leads_to_evidence_too()
    {
        var book = await Library.OfTwoAsync();
        var trials = book.Implementations[1].Certificate.Trials;

        var gate = book.Rules.Single(rule => rule.Id == "22.8-6.2");

        gate.Passages.Should().BeEmpty();
        trials[gate.Standings[1].Trial!.Value].Finding.Should().NotBe(Finding.Obeyed);
        trials[gate.Standings[1].Trial!.Value].Rules.Should().Contain("22.8-6.2");
    }

    private static BookRule Rule(Chapter book) => book.Rules.Single(rule => rule.Id == Atomicity);

    private static async Task<Chapter> ChangedAsync(Func<CertifiedTrial, CertifiedTrial> change)
    {
        var whole = (await SampleCertificates.AllAsync())[0];
        ImmutableArray<CertifiedTrial> trials = [.. whole.Trials.Select(change)];
        return Library.Of(whole with { Trials = trials });
    }
}
