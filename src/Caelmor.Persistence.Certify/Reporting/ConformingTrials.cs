using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>The same scenarios, as a conforming implementation does them.</summary>
internal sealed class ConformingTrials
{
    private readonly Dictionary<string, Trial> _byScenario;

    private ConformingTrials(string name, IEnumerable<Trial> trials)
    {
        Name = name;
        _byScenario = trials
            .Where(trial => trial.Finding == Finding.Obeyed)
            .ToDictionary(trial => trial.Scenario.Id);
    }

    /// <summary>What the conforming implementation calls itself.</summary>
    public string Name { get; }

    /// <summary>Has an implementation that is known to conform do what others failed in.</summary>
    public static Task<ConformingTrials> AskAsync(
        IImplementation conforming,
        Suite suite,
        IEnumerable<CaseResult> failing,
        CertifierOptions options,
        CancellationToken cancellation) =>
        AskAsync(
            certifier => certifier.JudgeAsync(conforming, cancellation), suite, failing, options);

    /// <summary>The same, for whatever it is that the suite certifies.</summary>
    public static async Task<ConformingTrials> AskAsync(
        Func<Certifier, Task<Verdict>> judge,
        Suite suite,
        IEnumerable<CaseResult> failing,
        CertifierOptions options)
    {
        var wanted = failing.Select(one => one.Scenario.Id).ToHashSet();
        var certifier = new Certifier(
            suite, options with { Progress = null, Select = one => wanted.Contains(one.Id) });
        var verdict = await judge(certifier);
        return new($"{verdict.Name} {verdict.Version}", verdict.Trials);
    }

    /// <summary>The same trial, passed; null if it was not.</summary>
    public Trial? Of(Trial trial) => _byScenario.GetValueOrDefault(trial.Scenario.Id);
}
