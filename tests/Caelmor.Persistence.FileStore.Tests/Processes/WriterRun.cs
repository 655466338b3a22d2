namespace Caelmor.Persistence.FileStore.Tests.Processes;

/// <summary>How a writer ended.</summary>
/// <param name="ExitCode">Its exit code, or 128 and the signal.</param>
/// <param name="Acknowledged">The epochs it said were durable.</param>
/// <param name="Error">What it complained about.</param>
internal sealed record WriterRun(
    int ExitCode, IReadOnlyList<long> Acknowledged, string Error);
