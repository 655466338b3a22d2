using System.Reflection;
using Caelmor.AuditLedger.Specs;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Caelmor.Persistence.Specs;
using Caelmor.TruthStore.Specs;
using Caelmor.WorldGrid.Specs;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>
/// The scenarios of all specs that the test runner sees, and the step definitions that run them.
/// </summary>
internal static class ScenarioCatalog
{
    private static readonly Suite Canon = new(
        CanonSpec.Features,
        With(typeof(CanonSpec)),
        CanonSpec.Register,
        CanonSpec.Circumstances);

    private static readonly Suite TruthStore = new(
        TruthStoreSpec.Files.Features,
        With(typeof(TruthStoreSpec)),
        TruthStoreSpec.Register,
        TruthStoreSpec.Circumstances);

    private static readonly Suite WorldGrid = new(
        WorldGridSpec.Files.Features,
        With(typeof(WorldGridSpec)),
        WorldGridSpec.Register,
        WorldGridSpec.Circumstances);

    private static readonly Suite AuditLedger = new(
        AuditLedgerSpec.Files.Features,
        With(typeof(AuditLedgerSpec)),
        AuditLedgerSpec.Register,
        AuditLedgerSpec.Circumstances);

    private static readonly Suite[] All = [Canon, TruthStore, WorldGrid, AuditLedger];

    private static readonly Dictionary<string, (Scenario Scenario, Suite Suite)> ById =
        All
            .SelectMany(suite => suite.Written.Select(scenario => (Scenario: scenario, Suite: suite)))
            .ToDictionary(one => one.Scenario.Id);

    public static IEnumerable<Problem> Problems => All.SelectMany(suite => suite.Problems);

    public static IEnumerable<Scenario> In(string folder) =>
        ById.Values.Select(one => one.Scenario).Where(scenario =>
            scenario.Feature.Path.StartsWith(folder, StringComparison.Ordinal));

    public static Scenario Find(string id) => ById[id].Scenario;

    public static BindingSet BindingsFor(string id) => ById[id].Suite.Bindings;

    private static BindingSet With(Type spec) =>
        BindingSet.From(spec.Assembly, Assembly.GetExecutingAssembly());
}
