namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: why there is no other answer.</summary>
internal sealed record ErrorAnswer(string Error, int ExitCode);
