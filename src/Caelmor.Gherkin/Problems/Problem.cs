namespace Caelmor.Gherkin.Problems;

/// <summary>What has to be put right before a run means anything.</summary>
/// <param name="Kind">Tells problems apart without reading them.</param>
/// <param name="Location">Where it is; null for what has no place in a feature file.</param>
/// <param name="Message">What was found, and what was expected.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Problem(ProblemKind Kind, Location? Location, string Message, string Remedy)
{
    /// <summary>All of it in one line, the place first.</summary>
    public override string ToString() =>
        Location is null ? $"{Message} {Remedy}" : $"{Location}: {Message} {Remedy}";
}
