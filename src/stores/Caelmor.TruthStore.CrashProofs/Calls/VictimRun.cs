using System.Globalization;

namespace Caelmor.TruthStore.CrashProofs.Calls;

/// <summary>How a victim ended.</summary>
/// <param name="ExitCode">Its exit code, or 128 and the signal.</param>
/// <param name="Output">What it said.</param>
/// <param name="Error">What it complained about.</param>
internal sealed record VictimRun(int ExitCode, string Output, string Error)
{
    /// <summary>The exit code of whoever was killed.</summary>
    public const int Killed = 137;

    /// <summary>The epochs it said were durable; a line that was cut short was not said.</summary>
    public IReadOnlyList<long> Acknowledged =>
        [.. Output.Split('\n').SkipLast(1).Select(line =>
            long.Parse(line, CultureInfo.InvariantCulture))];
}
