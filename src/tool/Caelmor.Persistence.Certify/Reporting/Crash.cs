using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Judging;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>The exception behind a trial that crashed, and where it came from.</summary>
internal static class Crash
{
    private const int MostLines = 5;

    private static readonly string[] NotTheirs =
    [
        "at System.", "at Caelmor.Persistence.Specs.", "at Caelmor.Conformance.", "at InvokeStub_",
        "at Microsoft.", "---",
    ];

    /// <summary>What came out of the implementation, or out of a thread it had started.</summary>
    public static Exception? Of(Trial trial) =>
        trial.Result.Exceptions switch
        {
            [ImplementationCrashedException crashed, ..] => crashed.InnerException,
            [var first, ..] => first,
            _ => null,
        };

    /// <summary>The first lines of the stack that lie outside the suite.</summary>
    public static IEnumerable<string> LinesOf(Exception exception) =>
        (exception.StackTrace ?? string.Empty)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !NotTheirs.Any(head => line.StartsWith(head, StringComparison.Ordinal)))
            .Take(MostLines);
}
