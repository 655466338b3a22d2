using System.Collections.Immutable;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Certification;

/// <summary>One run of a scenario, or of its control twin, against an implementation.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Journal">What the implementation did to the server.</param>
public sealed record Trial(ScenarioResult Result, ImmutableArray<JournalEntry> Journal)
{
    /// <summary>The scenario or twin.</summary>
    public Scenario Scenario => Result.Scenario;

    /// <summary>The first step that did not pass, if one did not.</summary>
    public StepResult? FailingStep => Result.FirstFailing;

    /// <summary>The first breach of a rule that was found, if that is what was found.</summary>
    public RuleBreachException? Breach => Cause as RuleBreachException;

    /// <summary>The malformed answer at which it ended, if it was one.</summary>
    public MalformedAnswerException? Malformed => Cause as MalformedAnswerException;

    /// <summary>Whose fault it is, if it is anybody's.</summary>
    public Finding Finding => Result.Outcome switch
    {
        Outcome.Passed => Finding.Obeyed,
        Outcome.TimedOut => Finding.Hung,
        Outcome.Crashed => Finding.Crashed,
        Outcome.Failed => Cause switch
        {
            RuleBreachException => Finding.Broken,
            ImplementationCrashedException => Finding.Crashed,
            MalformedAnswerException => Finding.Malformed,
            _ => Finding.HarnessFault,
        },
        _ => Finding.HarnessFault,
    };

    private Exception? Cause => Result.Exceptions is [var first, ..] ? first : null;
}
