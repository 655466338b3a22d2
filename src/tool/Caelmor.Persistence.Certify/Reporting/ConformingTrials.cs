using Caelmor.Conformance.Certification;

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

    /// <summary>Has somebody who is known to conform do what others failed in.</summary>
    public static async Task<ConformingTrials> AskAsync(
        ISubject conforming,
        Suite suite,
        IEnumerable<CaseResult> failing,
        CertifierOptions options,
        CancellationToken cancellation)
    {
        var wanted = failing.Select(one => one.Scenario.Id).ToHashSet();
        var certifier = new Certifier(
            suite, options with { Progress = null, Select = one => wanted.Contains(one.Id) });
        var verdict = await certifier.JudgeAsync(conforming, cancellation);
        return new($"{verdict.Name} {verdict.Version}", verdict.Trials);
    }

    /// <summary>The same trial, passed; null if it was not.</summary>
    public Trial? Of(Trial trial) => _byScenario.GetValueOrDefault(trial.Scenario.Id);
}
