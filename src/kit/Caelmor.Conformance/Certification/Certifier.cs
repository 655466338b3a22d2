using System.Collections.Immutable;
using Caelmor.Conformance.Circumstances;

namespace Caelmor.Conformance.Certification;

/// <summary>Runs the whole suite against somebody and says what it comes to.</summary>
/// <param name="suite">A suite without problems.</param>
/// <param name="options">How to go about it.</param>
public sealed class Certifier(Suite suite, CertifierOptions options)
{
    /// <summary>Tries every scenario as written and, if it has a defect, without it; then both in
    /// other circumstances.</summary>
    /// <param name="subject">Who is tried.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InvalidOperationException">The suite has problems and judges
    /// nobody.</exception>
    public async Task<Verdict> JudgeAsync(ISubject subject, CancellationToken cancellation)
    {
        if (suite.Problems.Length > 0)
        {
            throw new InvalidOperationException(
                $"A suite with problems judges nobody. The first of them: {suite.Problems[0]}");
        }

        using var host = subject.Host(options);
        var written = suite.Features.Scenarios.Where(options.Select).ToList();
        var twins = written.Where(ControlTwin.ExistsFor).Select(ControlTwin.Of);
        List<Variation> variations =
            options.IsQuick ? [] : [.. suite.VariationsOf(written, options.Seed)];
        var (trials, run) = await new TrialRun(suite, options).RunAsync(
            host,
            [.. written, .. twins, .. variations.Select(one => one.Scenario)],
            cancellation);
        var varied = variations.Where(one => trials.ContainsKey(one.Scenario.Id))
            .ToLookup(one => one.Scenario.Location, one => trials[one.Scenario.Id]);
        ImmutableArray<CaseResult> cases =
        [
            .. written.Where(scenario => trials.ContainsKey(scenario.Id)).Select(scenario => new CaseResult(
                trials[scenario.Id],
                trials.GetValueOrDefault(ControlTwin.IdFor(scenario)),
                [.. varied[scenario.Location]])),
        ];
        var origin = new UnhandledExceptionOrigin(suite.Bindings.Assemblies);
        return new Verdict
        {
            Name = subject.Name,
            Version = subject.Version,
            Cases = cases,
            Rules = [.. suite.Register.Rules.Select(rule => new RuleResult(
                rule, [.. cases.Where(one => one.RuleIds.Contains(rule.Id))]))],
            IsCutShort = run.IsCutShort,
            Expected = suite.Trials(options.Seed).Count(),
            Pairs = PairsOfValues.In(variations),
            UnhandledExceptions = [.. run.UnhandledExceptions],
            Crashes = [.. run.UnhandledExceptions.Where(origin.IsTheImplementations)],
            Faults = [.. run.UnhandledExceptions.Where(origin.IsTheSuites)],
            Duration = run.Duration,
        };
    }
}
