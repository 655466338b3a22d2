using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>What a verdict on a ledger or a grid says does not depend on how it was
/// reached.</summary>
/// <remarks>Thoroughly, all scenarios are tried twice, and all mutants by their rules; otherwise some
/// of both.</remarks>
public sealed class Two_bindings_of_ledgers_and_grids
{
    private const int Sample = 40;
    private const int EachSo = 5;

    // What the scenario and the implementation do at once comes in any order, and whether somebody
    // still waits can be known too late.
    private static readonly string[] AtOnce =
        ["Two regions are written to at each step", "Nobody waits for an append"];

    private static readonly TimeSpan Introduction = TimeSpan.FromSeconds(120);

    [LongTheory]
    [InlineData("audit-ledger")]
    [LongInlineData("world-grid")]
    public async Task Of_who_is_known_to_conform(string spec) =>
        (await DifferencesAsync(KnownSpecs.Find(spec), mutant: null)).Should().BeEmpty();

    [LongTheory]
    [InlineData("audit-ledger")]
    [InlineData("world-grid")]
    public async Task Of_mutants(string id)
    {
        var spec = KnownSpecs.Find(id);
        var mutants = spec.Mutants.Select(mutant => mutant.Name)
            .Where((name, number) => Thorough.IsWanted || number % Sample == 0 || IsWoken(name));

        foreach (var mutant in mutants)
        {
            (await DifferencesAsync(spec, mutant)).Should().BeEmpty(mutant);
        }
    }

    // Woken by the clock of the suite, which is at the other end.
    private static bool IsWoken(string mutant) => mutant is "heartbeat" or "forgets-after-a-year";

    private static async Task<List<string>> DifferencesAsync(Spec spec, string? mutant)
    {
        var suite = new SuiteSource(spec, Features: null, []).Load();
        var tried = mutant is null ? null : spec.Mutant(mutant);
        var some = suite.Features.Scenarios.Where((_, number) => number % EachSo == 0).ToHashSet();
        var options = new CertifierOptions
        {
            TimeLimit = Introduction,
            Jobs = 1,
            IsQuick = true,
            Select = scenario => tried is not null
                ? scenario.Shows.Contains(tried.Breaks)
                : Thorough.IsWanted || some.Contains(scenario),
        };
        var served = $"serve --spec {spec.Id}" + (mutant is null ? "" : $" --mutant {mutant}");
        var there = await spec.Subjects.StartAsync(
            $"dotnet \"{Executable.Path}\" {served}", options.Jobs, Introduction);
        using var process = (IDisposable)there!;
        var certifier = new Certifier(suite, options);

        var here = await certifier.JudgeAsync(tried?.Subject ?? spec.Subjects.Default, default);
        var piped = await certifier.JudgeAsync(there!, default);

        return
        [
            .. here.Trials.Zip(piped.Trials)
                .Where(pair => Evidence(pair.First) != Evidence(pair.Second))
                .Select(pair => $"{Evidence(pair.First)}\n  piped: {Evidence(pair.Second)}"),
        ];
    }

    private static string Evidence(Trial trial)
    {
        var (id, isAtOnce) = (trial.Scenario.Id, AtOnce.Contains(trial.Scenario.Title));
        return $"{id} {trial.Finding} {(isAtOnce ? "" : string.Join(" | ", trial.Journal))}";
    }
}
