namespace Caelmor.Persistence.Packages.Tests.Running;

/// <summary>What a program said, on both its outputs in one, and how it ended.</summary>
public sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>The lines of the output, without the blanks at their ends.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Output.Split('\n').Select(line => line.TrimEnd())];
}
