using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Running;

/// <summary>The results of the steps that have run so far.</summary>
/// <remarks>
/// Written by the scenario's lane alone. Another thread reads only as many as <c>_count</c> says,
/// which is written after them.
/// </remarks>
internal sealed class StepResults(IReadOnlyList<Step> steps)
{
    private readonly StepResult[] _results = new StepResult[steps.Count];
    private volatile int _count;

    public IEnumerable<StepResult> SoFar => _results.Take(_count);

    public void Add(StepResult result)
    {
        _results[_count] = result;
        _count++;
    }

    /// <summary>One result for each step: those that have not run were skipped.</summary>
    public IReadOnlyList<StepResult> Complete(IReadOnlyList<StepMatch> matches) =>
        Complete(_results[.._count], matches);

    /// <summary>The same, with one step that has begun and not ended.</summary>
    public IReadOnlyList<StepResult> Complete(
        IReadOnlyList<StepMatch> matches, object doing, TimeSpan limit)
    {
        var count = _count;
        var done = _results[..count];
        if (count == steps.Count || !ReferenceEquals(doing, steps[count]))
        {
            return Complete(done, matches);
        }

        var hanging = Idle(steps[count], Outcome.TimedOut, count, matches, limit);
        return Complete([.. done, hanging], matches);
    }

    private List<StepResult> Complete(
        StepResult[] done, IReadOnlyList<StepMatch> matches) =>
    [
        .. done,
        .. steps.Select((step, i) => (Step: step, Index: i)).Skip(done.Length)
            .Select(one => Idle(one.Step, Outcome.Skipped, one.Index, matches, TimeSpan.Zero)),
    ];

    private static StepResult Idle(
        Step step, Outcome outcome, int index, IReadOnlyList<StepMatch> matches, TimeSpan duration)
    {
        var definition = index < matches.Count ? matches[index].Definition : null;
        return new StepResult(step, outcome, definition, null, null, duration);
    }
}
