using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Caelmor.Persistence.Acceptance.Scenarios;

/// <summary>What editors and filters know of a scenario.</summary>
public sealed class ScenarioTestCaseTests
{
    [Fact]
    public void Each_stands_where_it_was_written_and_has_a_name_of_its_own()
    {
        Type[] specs =
        [
            typeof(CanonTests), typeof(TruthStoreTests), typeof(WorldGridTests), typeof(AuditLedgerTests),
        ];
        var cases = specs.SelectMany(Discover).ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, one =>
        {
            var place = one.SourceInformation;
            var line = File.ReadLines(place.FileName).ElementAt(place.LineNumber!.Value - 1).Trim();
            Assert.True(line.StartsWith("Scenario: ") || line.StartsWith('|'), line);
        });
        Assert.Equal(cases.Count, cases.Select(one => one.DisplayName).Distinct().Count());
        Assert.All(cases, one => Assert.NotEmpty(one.Traits["Category"]));
    }

    private static IEnumerable<ITestCase> Discover(Type tests)
    {
        var assembly = new TestAssembly(Reflector.Wrap(Assembly.GetExecutingAssembly()));
        var collection = new TestCollection(assembly, collectionDefinition: null, "all");
        var method = new TestMethod(
            new TestClass(collection, Reflector.Wrap(tests)),
            Reflector.Wrap(tests.GetMethod(nameof(CanonTests.Scenario))!));
        var attribute = method.Method.GetCustomAttributes(typeof(EveryScenarioAttribute)).Single();
        return new ScenarioDiscoverer(new NullMessageSink())
            .Discover(null!, method, attribute);
    }
}
