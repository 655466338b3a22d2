using System.Reflection;
using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Problems;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>
/// The scenarios that the test runner sees, and the step definitions that run them.
/// </summary>
internal static class ScenarioCatalog
{
    private static readonly Suite Suite = new(
        Suite.BuiltInFeatures(),
        BindingSet.From(typeof(Suite).Assembly, Assembly.GetExecutingAssembly()));

    private static readonly Dictionary<string, Scenario> ById =
        Suite.Trials.ToDictionary(scenario => scenario.Id);

    public static IEnumerable<Scenario> All => ById.Values;

    public static BindingSet Bindings => Suite.Bindings;

    public static IEnumerable<Problem> Problems => Suite.Problems;

    public static Scenario Find(string id) => ById[id];
}
