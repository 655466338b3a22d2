using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Hunting;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>The trials that a report shows: in the smallest circumstances in which they fail, and
/// beside them as a conforming implementation does them.</summary>
/// <param name="conforming">Who is known to conform.</param>
/// <param name="suite">The suite.</param>
/// <param name="options">How the trials were run.</param>
internal sealed class ShownTrials(ISubject conforming, Suite suite, CertifierOptions options)
{
    // Each is tried again and again; a report has to be there soon.
    private const int MostCutDown = 8;

    private readonly Dictionary<Trial, Trial> _smallest = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, Trial> _conforming = [];

    /// <summary>What the conforming implementation calls itself.</summary>
    public string Name { get; } = $"{conforming.Name} {conforming.Version}";

    /// <summary>Cuts down what fails in other circumstances alone, and has somebody who is known to
    /// conform do the same.</summary>
    public async Task<ShownTrials> PrepareAsync(
        IEnumerable<CaseResult> cases, ISubject subject, CancellationToken cancellation)
    {
        List<Trial> failing = [.. cases.Select(one => one.Failing).OfType<Trial>()];
        var cut = new SmallestCircumstances(suite, options, subject);
        foreach (var trial in failing.Where(CanBeCutDown).Take(MostCutDown))
        {
            _smallest[trial] = await cut.OfAsync(trial, cancellation);
        }

        var theSame = await SideBySide.RunAsync(
            suite,
            options,
            conforming,
            failing.Select(Of).Select(trial => trial.Scenario).DistinctBy(one => one.Id),
            cancellation);
        _conforming = theSame.Where(trial => trial.Finding == Finding.Obeyed)
            .ToDictionary(trial => trial.Scenario.Id);
        return this;
    }

    /// <summary>The trial to show in the place of one that failed.</summary>
    public Trial Of(Trial failing) => _smallest.GetValueOrDefault(failing, failing);

    /// <summary>The same trial, passed; null if it was not.</summary>
    public Trial? Conforming(Trial trial) => _conforming.GetValueOrDefault(trial.Scenario.Id);

    private static bool CanBeCutDown(Trial trial) =>
        trial.Finding is not (Finding.Hung or Finding.HarnessFault)
        && trial.Scenario.Steps.Any(step => step.IsCircumstance);
}
