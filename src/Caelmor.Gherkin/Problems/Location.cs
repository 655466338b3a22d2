namespace Caelmor.Gherkin.Problems;

/// <summary>A place in a feature file.</summary>
/// <param name="Path">The file's path as its source names it, with forward slashes.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Column">Counts from 1; 0 where only the line is known.</param>
public sealed record Location(string Path, int Line, int Column)
{
    /// <summary>The form that editors and terminals turn into a link.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
