using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Hunting;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence;
using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Specs.Tests.WithoutFiles;

namespace Caelmor.TruthStore.Specs.Tests.Conforming;

/// <summary>Stores that conform, each in a way of its own: nothing is demanded of them that the rules
/// do not ask for.</summary>
public sealed class Stores_of_another_build
{
    // Of so many scenarios one, if not all are tried.
    private const int Some = 6;

    private static readonly Suite Suite = TruthStoreSpec.Suite();

    private static readonly Dictionary<string, ITruthStoreImplementation> All =
        new ITruthStoreImplementation[]
        {
            new EmbeddedStore(), new Adapter(), new Manifests(), new Logs(), new Caches(),
            new Sqlites(),
        }.ToDictionary(store => store.Name);

    public static TheoryData<string, int> InCircumstances
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (place, name) in Thorough.LongOrFirst(1, All.Keys).Index())
            {
                foreach (var seed in Thorough.IsWanted ? Enumerable.Range(0, 5) : [place])
                {
                    data.Add(name, seed);
                }
            }

            return data;
        }
    }

    [LongTheory]
    [MemberData(nameof(InCircumstances))]
    public async Task Are_certified_in_whatever_circumstances(string name, int seed)
    {
        var verdict = await new Certifier(Suite, new()
        {
            Seed = seed,
            TimeLimit = TimeSpan.FromMinutes(5),
            Select = scenario => Thorough.IsWanted || scenario.Location.Line % Some == seed % Some,
        }).JudgeAsync(Subject(name), CancellationToken.None);

        verdict.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => $"{trial.Scenario.Title}: {trial.Result.Explanation}")
            .Should().BeEmpty();
        verdict.Executed.Should().BePositive();
    }

    [LongTheory]
    [InlineData("manifest store")]
    [LongInlineData("log store")]
    [LongInlineData("caching store")]
    [LongInlineData("sqlite store")]
    public async Task Are_hunted_in_vain(string name)
    {
        var limit = Thorough.IsWanted ? TimeSpan.FromMinutes(2) : TimeSpan.FromSeconds(3);

        var result = await new Hunt(Suite, new()
        {
            Seed = 1000,
            TimeLimit = TimeSpan.FromMinutes(5),

            // Of processes there are enough in the stories.
            Select = scenario => Thorough.IsWanted || scenario.Shows.Contains("ts-1.5"),
        }).RunAsync(Subject(name), limit, _ => { }, CancellationToken.None);

        result.Found?.Result.Explanation.Should().BeNull();
        result.Trials.Should().BePositive();
    }

    // Another process loads this assembly, as it would anybody's.
    private static TruthStoreSubject Subject(string name) => new(
        All[name],
        StoreHolder.Of(All[name] is EmbeddedStore ? null : new LoadedObject(
            All[name], All[name].GetType().Assembly.Location, All[name].GetType().FullName)));
}
