using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>A scenario as a test: named as a designer knows it, its tags as categories.</summary>
/// <remarks>Reqnroll's generator gives its tests the same categories, so one filter serves both
/// ways.</remarks>
public sealed class ScenarioTestCase : XunitTestCase
{
    private const string Category = "Category";

    /// <summary>For the test runner, which fills it in afterwards.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the test runner alone.")]
    public ScenarioTestCase()
    {
    }

    /// <summary>A test case for one scenario.</summary>
    public ScenarioTestCase(IMessageSink diagnostics, ITestMethod method, string id)
        : base(diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, method, [id])
    {
    }

    /// <inheritdoc/>
    protected override void Initialize()
    {
        base.Initialize();
        var scenario = ScenarioCatalog.Find((string)TestMethodArguments[0]);
        DisplayName = string.Join(
            " / ",
            new[] { scenario.Feature.Name, scenario.Rule?.Name, scenario.Title }
                .OfType<string>());
        Traits[Category] = [.. scenario.Tags];
    }
}
