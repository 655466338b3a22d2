using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence;
using Caelmor.Persistence.Certify.Stores;

namespace Caelmor.TruthStore.Specs.Tests.WithoutFiles;

/// <summary>Stores whose places are rows: the same rules, and the same verdicts.</summary>
public sealed class Stores_without_files
{
    private static readonly Suite Suite = TruthStoreSpec.Suite();

    [LongFact]
    public async Task Obey_every_rule_if_they_are_right()
    {
        var verdict = await JudgeAsync(new Sqlites());

        Broken(verdict).Should().BeEmpty();
        verdict.Executed.Should().BePositive();
        verdict.Decision.Should().Be(
            Thorough.IsWanted ? Decision.Certified : Decision.NothingCertified);
    }

    [Fact]
    public async Task Have_each_row_altered_and_not_the_file_below_them()
    {
        var verdict = await JudgeAsync(new Sqlites(), "ts-5.1");

        var altered = verdict.Trials.SelectMany(trial => trial.Journal)
            .Select(entry => $"{entry}").Where(entry => entry.Contains("was altered")).ToList();
        altered.Should().Contain(entry => entry.Contains("'head'"))
            .And.Contain(entry => entry.Contains("'truth 7'"))
            .And.NotContain(entry => entry.Contains(".db"));
    }

    [Theory]
    [InlineData(typeof(BelievesItsHead), "ts-5.4", "was replaced by 8 bytes of an earlier epoch")]
    [InlineData(typeof(AnnouncesFirst), "ts-1.1", "which was acknowledged last")]
    [InlineData(typeof(AltersNothing), "ts-5.1", "none was")]
    public async Task Are_rejected_if_they_are_wrong_or_their_adapters_are(
        Type type, string rule, string said)
    {
        var store = (ITruthStoreImplementation)Activator.CreateInstance(type)!;

        var verdict = await JudgeAsync(store, rule);

        verdict.Decision.Should().Be(Decision.Rejected);
        Broken(verdict).Should().Contain(explanation => explanation.Contains(said));
    }

    [Fact]
    public async Task Are_not_judged_if_their_adapter_copies_nothing()
    {
        var verdict = await JudgeAsync(new CopiesNothing(), "ts-5.1");

        verdict.Decision.Should().Be(Decision.HarnessFault);
        Broken(verdict).Should().Contain(explanation => explanation.Contains("copies every part"));
    }

    private static Task<Verdict> JudgeAsync(
        ITruthStoreImplementation store, string? rule = null) =>
        new Certifier(Suite, new()
        {
            TimeLimit = TimeSpan.FromMinutes(5),
            IsQuick = !Thorough.IsWanted,
            Select = scenario => rule is null || scenario.Shows.Contains(rule),
        }).JudgeAsync(
            new TruthStoreSubject(
                store,
                StoreHolder.Of(new LoadedObject(
                    store, store.GetType().Assembly.Location, store.GetType().FullName))),
            CancellationToken.None);

    private static List<string> Broken(Verdict verdict) =>
    [
        .. verdict.Trials.Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => $"{trial.Scenario.Title}: {trial.Result.Explanation}"),
    ];
}
