using Caelmor.Persistence.Specs.Drivers;
using Gherkin;
using Gherkin.Ast;
using Reqnroll;
using Reqnroll.Analytics;
using Reqnroll.BoDi;
using Reqnroll.Infrastructure;
using Reqnroll.Tracing;
using Reqnroll.UnitTestProvider;

// What generated tests do, by hand: file and scenario are told.
var file = Path.Combine(AppContext.BaseDirectory, "features", args[0]);
var feature = new Parser().Parse(file).Feature;
var scenario = feature.Children.OfType<Rule>().SelectMany(rule => rule.Children)
    .OfType<Scenario>().First(one => one.Name.StartsWith(args[1]));
var background = feature.Children.OfType<Background>().SelectMany(one => one.Steps);
var examples = scenario.Examples.FirstOrDefault();

string Filled(string text) => examples is null ? text : examples.TableHeader.Cells
    .Zip(examples.TableBody.First().Cells)
    .Aggregate(text, (so, cell) => so.Replace($"<{cell.First.Value}>", cell.Second.Value));

var manager = TestRunnerManager.GetTestRunnerManager(
    typeof(Services).Assembly, new ContainerBuilder(new Services()));
var runner = manager.GetTestRunner();
await runner.OnFeatureStartAsync(new FeatureInfo(new("en-US"), "features", feature.Name, ""));
runner.OnScenarioInitialize(new ScenarioInfo(scenario.Name, "", [], null), null);
await runner.OnScenarioStartAsync();
foreach (var step in background.Concat(scenario.Steps))
{
    Func<string, string?, Table?, string, Task> run = step.Keyword.Trim() switch
    {
        "Given" => runner.GivenAsync,
        "When" => runner.WhenAsync,
        "Then" => runner.ThenAsync,
        "But" => runner.ButAsync,
        _ => runner.AndAsync,
    };
    await run(Filled(step.Text), null, null, step.Keyword);
}

var error = runner.ScenarioContext.TestError;
Console.WriteLine($"{runner.ScenarioContext.ScenarioExecutionStatus}: {Filled(scenario.Name)}");
Console.WriteLine(error?.Message.Split('\n')[0]);
await runner.OnScenarioEndAsync();
await runner.OnFeatureEndAsync();

/// <summary>Whose orchestrator the steps drive.</summary>
[Binding]
public sealed class Mine(ImplementationUnderTest subject)
{
    [BeforeScenario]
    public void Use() => subject.Implementation = new Refusing();
}

/// <summary>What a test framework's package brings otherwise; nothing is sent to anybody.</summary>
public sealed class Services
    : DefaultDependencyProvider, IUnitTestRuntimeProvider, IAnalyticsRuntimeTelemetryService
{
    public override void RegisterGlobalContainerDefaults(ObjectContainer container)
    {
        base.RegisterGlobalContainerDefaults(container);
        container.RegisterInstanceAs<IUnitTestRuntimeProvider>(this, "nunit");
        container.RegisterInstanceAs<IAnalyticsRuntimeTelemetryService>(this);
        container.RegisterTypeAs<NullListener, ITraceListener>();
    }

    public void TestPending(string message) => throw new NotSupportedException(message);

    public void TestInconclusive(string message) => throw new NotSupportedException(message);

    public void TestIgnore(string message) => throw new NotSupportedException(message);

    public ScenarioExecutionStatus? DetectExecutionStatus(Exception exception) => null;

    public void SendFeatureUseEvent(
        string featureName,
        Dictionary<string, string>? properties = null,
        Dictionary<string, double>? metrics = null)
    {
    }

    public void SendProjectRunningEvent()
    {
    }
}
