using Caelmor.Conformance.Features;
using Caelmor.Conformance.Hunting;
using Caelmor.WorldGrid.Contract;
using Caelmor.WorldGrid.Embedded;
using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;

namespace Caelmor.WorldGrid.Specs.Tests.Conforming;

/// <summary>Grids that are built otherwise and conform: no story rejects one, for what the rules leave
/// open the model leaves open.</summary>
public sealed class Grids_that_conform
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(Thorough.IsWanted ? 120 : 3);

    private static readonly Dictionary<string, IWorldGridImplementation> All = new()
    {
        ["pieces, all of them in each save"] = new PlainWorldGrid(),
        ["layers of what was changed"] = new EmbeddedWorldGrid(),
    };

    public static TheoryData<string> Names => [.. Thorough.LongOrFirst(1, All.Keys)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_hunted_in_vain(string name)
    {
        var result = await new Hunt(WorldGridSpec.Suite(), new()
        {
            Seed = 100,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => scenario.Shows.Contains("pv-15.7"),
        }).RunAsync(
            new WorldGridSubject(All[name]), Long, _ => { }, CancellationToken.None);

        result.Trials.Should().BePositive();
        (result.Found is { } found
            ? $"{string.Join('\n', ScenarioText.Of(found.Scenario, "Found"))}\n{found.Result.Explanation}"
            : null).Should().BeNull();
    }
}
