namespace Caelmor.Gherkin.Features;

/// <summary>The table under a step.</summary>
/// <param name="Header">The cells of its first row.</param>
/// <param name="Rows">The rows under it, each as long as the header.</param>
public sealed record StepTable(
    IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows);
