namespace Caelmor.Conformance.Mutation;

/// <summary>How the kill matrix is computed. None of it has influence on the result.</summary>
public sealed record KillMatrixOptions
{
    /// <summary>How long a scenario may take. Some mutants never answer, and cost it.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many mutants are tried side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How many scenarios run side by side on one mutant: more than there are processors, for
    /// scenarios that hang take time and nothing else.
    /// </summary>
    public int JobsForEach { get; init; } = 8;

    /// <summary>
    /// Whether a mutant meets the scenarios of the rule it breaks and no others: enough to see if
    /// it is caught, and much less work where scenarios start processes.
    /// </summary>
    public bool IsOwnRuleEnough { get; init; }

    /// <summary>Whether the variants of mutants are tried, too.</summary>
    public bool WithVariants { get; init; } = true;

    /// <summary>Hears how many were tried, of how many; called by one thread at a time.</summary>
    public Action<int, int>? Progress { get; init; }
}
