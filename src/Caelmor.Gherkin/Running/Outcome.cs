namespace Caelmor.Gherkin.Running;

/// <summary>What became of a scenario, or of one of its steps.</summary>
public enum Outcome
{
    /// <summary>It ran and nothing objected.</summary>
    Passed,

    /// <summary>A step threw: what the scenario says is not so.</summary>
    Failed,

    /// <summary>A step has no definition, or there is no step at all; nothing ran.</summary>
    Undefined,

    /// <summary>A step has several definitions; nothing ran.</summary>
    Ambiguous,

    /// <summary>A step definition is not written yet.</summary>
    Pending,

    /// <summary>It did not end in time, and was left behind.</summary>
    TimedOut,

    /// <summary>An exception escaped on a thread that a step had started.</summary>
    Crashed,

    /// <summary>A hook, an injected class or the conversion of an argument failed.</summary>
    HarnessFault,

    /// <summary>Of steps only: one before it did not pass.</summary>
    Skipped,
}
