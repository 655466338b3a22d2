using System.Text;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Reports.Cucumber;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Conformance.Running;
using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Specs.Subjects;
using Cucumber.Messages;
using Io.Cucumber.Messages.Types;
using Reqnroll.Formatters.PayloadProcessing;

namespace Caelmor.Conformance.Evidence.Tests.Reports;

public sealed class Cucumber_messages_of_a_run
{
    private static readonly RunConditions Run = new(
        "0.1.0",
        "An operating system",
        "X64",
        ".NET 10",
        Seed: 0,
        IsShuffled: false,
        TimeLimitSeconds: 2,
        new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
        1.5);

    private static readonly Lazy<Task<Verdict>> OfAMutant = new(() =>
        new Certifier(Issued.Suite, new() { TimeLimit = TimeSpan.FromMinutes(2) })
            .JudgeAsync(MutantCatalog.Find("commits-what-it-has")!, CancellationToken.None));

    [Fact]
    public async Task Have_a_test_case_for_each_trial_and_its_result()
    {
        var verdict = await OfAMutant.Value;
        var messages = Messages(verdict);

        var cases = messages.Select(one => one.TestCase).OfType<TestCase>().ToList();
        var failed = messages.Select(one => one.TestStepFinished).OfType<TestStepFinished>()
            .Where(step => step.TestStepResult.Status == TestStepResultStatus.FAILED).ToList();

        cases.Should().HaveCount(verdict.Executed);
        failed.DistinctBy(step => step.TestCaseStartedId)
            .Should().HaveCount(verdict.Executed - verdict.Passed);
        failed.Should().HaveCountGreaterThan(
            verdict.Executed - verdict.Passed, "a trial can fail at several steps");
        failed.Should().OnlyContain(step => step.TestStepResult.Message.Contains(".feature:"));
        messages[^1].TestRunFinished.Success.Should().BeFalse();
        messages[^1].TestRunFinished.Message.Should().Be("rejected");
    }

    [Fact]
    public async Task Tell_trials_and_control_twins_apart()
    {
        var verdict = await OfAMutant.Value;
        var messages = Messages(verdict);

        var pickles = messages.Select(one => one.Pickle).OfType<Pickle>().ToList();
        var twins = pickles.Where(one => one.Uri.Contains("(control twins).feature")).ToList();
        twins.Should().HaveCount(verdict.Cases.Count(one => one.Twin is not null))
            .And.OnlyContain(twin => twin.Name.EndsWith("(control twin: without its But)"))
            .And.OnlyContain(twin => twin.Steps.Last().Text == "the request is granted");
        messages.Select(one => one.Source).OfType<Source>().Select(one => one.Uri)
            .Should().Contain(pickles.Select(one => one.Uri)).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Refer_to_nothing_that_is_not_there()
    {
        var messages = Messages(await OfAMutant.Value);
        var steps = messages.Select(one => one.Pickle).OfType<Pickle>()
            .SelectMany(one => one.Steps).Select(one => one.Id).ToHashSet();
        var definitions = messages.Select(one => one.StepDefinition).OfType<StepDefinition>()
            .Select(one => one.Id).ToHashSet();

        messages.Select(one => one.TestCase).OfType<TestCase>().SelectMany(one => one.TestSteps)
            .Should().OnlyContain(step => steps.Contains(step.PickleStepId)
                && step.StepDefinitionIds.Count == 1
                && definitions.Contains(step.StepDefinitionIds[0]));
    }

    [LongFact]
    public async Task Show_what_fails_around_the_steps_as_failed()
    {
        var verdict = await OfAMutant.Value;
        var passed = verdict.Cases.First(one => one.Finding == Finding.Obeyed);
        var crashed = passed.AsWritten with
        {
            Result = passed.AsWritten.Result with
            {
                Outcome = Outcome.Crashed,
                Explanation = "A thread threw.",
            },
        };

        var messages = Messages(verdict with { Cases = [passed with { AsWritten = crashed }] });

        messages.Select(one => one.TestStepFinished).OfType<TestStepFinished>()
            .Where(one => one.TestStepResult.Status == TestStepResultStatus.FAILED)
            .Should().ContainSingle().Which.TestStepResult.Message.Should().Be("A thread threw.");
    }

    [Fact]
    public async Task Show_by_number_what_others_say_and_are_called()
    {
        const string Evil = "\u001b[2J\u202e";
        var verdict = await OfAMutant.Value;
        var failed = verdict.Cases.First(one => one.AsWritten.Finding == Finding.Broken);
        var spoilt = failed.AsWritten with
        {
            Result = failed.AsWritten.Result with { Explanation = Evil },
        };

        var reports = Reports(verdict with
        {
            Name = Evil,
            Cases = [failed with { AsWritten = spoilt }],
        });

        reports.Should().OnlyContain(one => !one.Text.Contains('\u001b') && !one.Text.Contains('\u202e'));
        var page = reports.Single(report => report.Name == "cucumber.html").Text;
        page.Should().Contain("<title>\\u001b[2J\\u202e: Cucumber</title>");
    }

    [Fact]
    public async Task Have_a_page_and_no_path_of_the_machine()
    {
        foreach (var (name, text) in Reports(await OfAMutant.Value))
        {
            text.Should().NotContain(Repository.Root, "{0} is for others", name);
            text.Should().Contain("features/canon/stage-21.1/section-6-save-atomicity.feature");
        }
    }

    private static List<Envelope> Messages(Verdict verdict)
    {
        var lines = Reports(verdict).Single(report => report.Name == "messages.ndjson").Text;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var reader = new NdjsonMessageReader(
            stream, NdjsonSerializer.Deserialize);
        return [.. reader];
    }

    private static IEnumerable<(string Name, string Text)> Reports(Verdict verdict) =>
        CucumberReports.Of(Issued.Suite, verdict, Run);
}
