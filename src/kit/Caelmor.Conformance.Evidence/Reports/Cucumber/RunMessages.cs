using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Running;
using Caelmor.ShownTexts;
using Cucumber.Messages;
using Gherkin.CucumberMessages;
using Io.Cucumber.Messages.Types;
using Duration = Io.Cucumber.Messages.Types.Duration;
using StepDefinition = Caelmor.Conformance.Bindings.StepDefinition;

namespace Caelmor.Conformance.Evidence.Reports.Cucumber;

/// <summary>A run in Cucumber Messages, in their order.</summary>
/// <remarks>
/// Trials ran side by side. Here they stand one after the other, in the order of the files and each
/// as long as it took, for that is how messages are read.
/// </remarks>
internal sealed class RunMessages(Suite suite, Verdict verdict, RunConditions run)
{
    private readonly IncrementingIdGenerator _ids = new();
    private TimeSpan _elapsed;

    public IEnumerable<Envelope> All()
    {
        List<FeatureMessages> files = [];
        var pickles = new Dictionary<Trial, Pickle>(ReferenceEqualityComparer.Instance);
        foreach (var source in suite.Sources)
        {
            AddTrialsOf(source, files, pickles);
        }

        var definitions = suite.Bindings.StepDefinitions.ToDictionary(
            definition => definition, _ => _ids.GetNewId());
        var runId = _ids.GetNewId();
        return
        [
            Meta(),
            .. files.SelectMany(file => file.Head()),
            .. pickles.Values.Select(Envelope.Create),
            .. definitions.Select(one => Definition(one.Value, one.Key)),
            Envelope.Create(new TestRunStarted(Now(), runId)),
            .. verdict.Trials.SelectMany(trial => Of(trial, pickles[trial], definitions, runId)),
            Envelope.Create(new TestRunFinished(
                DecisionWords.Of(verdict.Decision),
                verdict.Decision == Decision.Certified,
                Now(),
                exception: null,
                runId)),
        ];
    }

    private void AddTrialsOf(
        FeatureSource source, List<FeatureMessages> files, Dictionary<Trial, Pickle> pickles)
    {
        var cases = verdict.Cases.Where(one => one.Scenario.Feature.Path == source.Path).ToList();
        var file = new FeatureMessages(source, _ids);
        files.Add(file);
        var written = suite.Features.Scenarios
            .Where(scenario => scenario.Feature.Path == source.Path)
            .Zip(file.Pickles).ToDictionary(one => one.First.Id, one => one.Second);
        foreach (var one in cases)
        {
            pickles.Add(one.AsWritten, written[one.Scenario.Id]);
        }

        AddDerived(
            DerivedFile.ControlTwins, [.. cases.Select(one => one.Twin).OfType<Trial>()], files, pickles);
        AddDerived(
            DerivedFile.OtherCircumstances, [.. cases.SelectMany(one => one.Varied)], files, pickles);
    }

    private void AddDerived(
        DerivedFile kind,
        List<Trial> trials,
        List<FeatureMessages> files,
        Dictionary<Trial, Pickle> pickles)
    {
        if (trials.Count == 0)
        {
            return;
        }

        files.Add(new(kind.Of([.. trials.Select(trial => trial.Scenario)]), _ids));
        foreach (var (trial, pickle) in trials.Zip(files[^1].Pickles))
        {
            pickles.Add(trial, pickle);
        }
    }

    private Envelope Meta() => Envelope.Create(new Meta(
        ProtocolVersion.Version.Split('+')[0],
        new Product("caelmor-certify", run.Certifier),
        new Product(run.Runtime, null),
        new Product(run.OperatingSystem, null),
        new Product(run.Architecture, null),
        ci: null));

    private static Envelope Definition(string id, StepDefinition definition)
    {
        var isRegex = definition.Expression.StartsWith('^') || definition.Expression.EndsWith('$');
        var method = new JavaMethod(definition.Class.FullName, definition.Method, []);
        return Envelope.Create(new Io.Cucumber.Messages.Types.StepDefinition(
            id,
            new StepDefinitionPattern(
                definition.Expression,
                isRegex
                    ? StepDefinitionPatternType.REGULAR_EXPRESSION
                    : StepDefinitionPatternType.CUCUMBER_EXPRESSION),
            new SourceReference(null, method, null, null)));
    }

    private List<Envelope> Of(
        Trial trial, Pickle pickle, Dictionary<StepDefinition, string> definitions, string runId)
    {
        var results = trial.Result.Steps;
        var testCase = new TestCase(
            _ids.GetNewId(),
            pickle.Id,
            [.. results.Zip(pickle.Steps, (result, step) => TestStep(result, step, definitions))],
            runId);
        var startedId = _ids.GetNewId();
        List<Envelope> messages =
        [
            Envelope.Create(testCase),
            Envelope.Create(new TestCaseStarted(0, startedId, testCase.Id, null, Now())),
        ];
        var decisive = DecisiveStep(trial.Result);
        foreach (var (place, (result, step)) in results.Zip(testCase.TestSteps).Index())
        {
            messages.Add(Envelope.Create(new TestStepStarted(startedId, step.Id, Now())));
            _elapsed += result.Duration;
            var message = place == decisive ? Printable.Of(trial.Result.Explanation)
                : result.Exception is { } also
                ? Printable.Of($"{result.Step.Location}: {also.Message}")
                : null;
            var status = message is null ? StatusOf(result.Outcome) : FailedAs(result.Outcome);
            messages.Add(Envelope.Create(new TestStepFinished(
                startedId, step.Id, new(DurationOf(result.Duration), message, status, null), Now())));
        }

        messages.Add(Envelope.Create(new TestCaseFinished(startedId, Now(), willBeRetried: false)));
        return messages;
    }

    private TestStep TestStep(
        StepResult result, PickleStep step, Dictionary<StepDefinition, string> definitions)
    {
        List<string> ids = result.Definition is { } known ? [definitions[known]] : [];
        return new(
            null, _ids.GetNewId(), step.Id, ids, [.. ids.Select(_ => new StepMatchArgumentsList([]))]);
    }

    // A trial can fail around its steps, or after them; somewhere it has to be seen.
    private static int DecisiveStep(ScenarioResult result)
    {
        if (result.Outcome == Outcome.Passed)
        {
            return -1;
        }

        var failing = result.Steps.Index()
            .FirstOrDefault(one => one.Item == result.FirstFailing, (result.Steps.Count - 1, null!));
        return failing.Item1;
    }

    private static TestStepResultStatus FailedAs(Outcome outcome) =>
        StatusOf(outcome) is var status and not (
            TestStepResultStatus.PASSED or TestStepResultStatus.SKIPPED)
            ? status
            : TestStepResultStatus.FAILED;

    private static TestStepResultStatus StatusOf(Outcome outcome) => outcome switch
    {
        Outcome.Passed => TestStepResultStatus.PASSED,
        Outcome.Skipped => TestStepResultStatus.SKIPPED,
        Outcome.Undefined => TestStepResultStatus.UNDEFINED,
        Outcome.Ambiguous => TestStepResultStatus.AMBIGUOUS,
        Outcome.Pending => TestStepResultStatus.PENDING,
        _ => TestStepResultStatus.FAILED,
    };

    private Timestamp Now()
    {
        var now = run.Started + _elapsed;
        return new(now.ToUnixTimeSeconds(), now.Ticks % TimeSpan.TicksPerSecond * 100);
    }

    private static Duration DurationOf(TimeSpan time) =>
        new((long)time.TotalSeconds, time.Ticks % TimeSpan.TicksPerSecond * 100);
}
