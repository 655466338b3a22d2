namespace Caelmor.CommandLine.Hosting;

/// <summary>Hands a tool what it reads from and writes to.</summary>
/// <param name="Screen">Where reports go.</param>
/// <param name="Output">Where answers for machines go, and help.</param>
/// <param name="Errors">Where messages go that are no report.</param>
/// <param name="Input">Where a caller's answers come from.</param>
public record ToolEnvironment(
    Screen Screen, TextWriter Output, TextWriter Errors, TextReader Input);
