using System.ComponentModel;
using Caelmor.Persistence.Tests.Shared;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>A scenario as a test: named as a designer knows it, its tags as categories.</summary>
/// <remarks>Reqnroll's generator gives its tests the same categories, so one filter serves both
/// ways.</remarks>
public sealed class ScenarioTestCase : XunitTestCase, ITestCase
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

    /// <summary>The place in the feature file, where editors jump to.</summary>
    /// <remarks>The runner knows the one method alone that all these tests share.</remarks>
    ISourceInformation ITestCase.SourceInformation
    {
        get
        {
            var place = ScenarioCatalog.Find(Id).Location;
            return new SourceInformation
            {
                FileName = Repository.File(place.Path),
                LineNumber = place.Line,
            };
        }

        set
        {
        }
    }

    private string Id => (string)TestMethodArguments[0];

    /// <inheritdoc/>
    protected override void Initialize()
    {
        base.Initialize();
        var scenario = ScenarioCatalog.Find(Id);
        DisplayName = string.Join(
            " / ",
            new[] { scenario.Feature.Name, scenario.Rule?.Name, scenario.Title }
                .OfType<string>());
        Traits[Category] = [.. scenario.Tags];
    }
}
