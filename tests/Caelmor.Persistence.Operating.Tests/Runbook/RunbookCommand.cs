namespace Caelmor.Persistence.Operating.Tests.Runbook;

/// <summary>One command of the runbook.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Text">The command.</param>
/// <param name="ExitCode">What the runbook says that it answers with.</param>
internal sealed record RunbookCommand(string Section, string Text, int ExitCode);
