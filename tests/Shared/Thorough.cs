namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Whether all cases are to be tried where some show the same.</summary>
internal static class Thorough
{
    /// <summary>Whether <c>CAELMOR_THOROUGH</c> is 1, as in <c>.ci/run thorough</c>.</summary>
    public static bool IsWanted { get; } =
        Environment.GetEnvironmentVariable("CAELMOR_THOROUGH") == "1";

    /// <summary>Why a long test is skipped; null if it is not.</summary>
    public static string? ReasonToSkip => IsWanted
        ? null
        : "Long, and in part shown by others. CAELMOR_THOROUGH=1 runs it.";

    /// <summary>All cases, or the first of them, which stand for the others.</summary>
    public static IEnumerable<T> AllOrFirst<T>(int few, params IEnumerable<T> all) =>
        IsWanted ? all : all.Take(few);

    /// <summary>Options of the certifier: none for a whole run; otherwise one of the scenarios as
    /// they are written, which certifies nobody.</summary>
    public static string[] WholeOrQuick => IsWanted ? [] : ["--quick"];

    /// <summary>Likewise, otherwise one of a section's scenarios as they are written.</summary>
    public static string[] WholeOrOf(string section) =>
        IsWanted ? [] : ["--quick", "--only", section];
}
