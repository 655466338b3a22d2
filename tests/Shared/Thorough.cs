namespace Caelmor.Persistence.Tests.Shared;

/// <summary>How much is to be tried: what is quick; what takes long, too; or all cases where some
/// show the same.</summary>
internal static class Thorough
{
    private static readonly string Wanted =
        Environment.GetEnvironmentVariable("CAELMOR_THOROUGH") ?? "";

    /// <summary>Whether <c>CAELMOR_THOROUGH</c> is 1, as in <c>.ci/run thorough</c>.</summary>
    public static bool IsWanted { get; } = Wanted == "1";

    /// <summary>Whether what takes long is to be tried, as in <c>.ci/run</c>.</summary>
    public static bool IsLongWanted { get; } = IsLong(Wanted);

    /// <summary>Why a test that takes long is skipped; null if it is not.</summary>
    public static string? ReasonToSkipLong => IsLongWanted
        ? null
        : "Takes long. CAELMOR_THOROUGH=long runs it, as .ci/run does.";

    /// <summary>Why a long test is skipped; null if it is not.</summary>
    public static string? ReasonToSkip => IsWanted
        ? null
        : "Long, and in part shown by others. CAELMOR_THOROUGH=1 runs it.";

    /// <summary>All cases, or the first of them, which stand for the others.</summary>
    public static IEnumerable<T> AllOrFirst<T>(int few, params IEnumerable<T> all) =>
        IsWanted ? all : all.Take(few);

    /// <summary>All of them where what takes long is tried, or the first.</summary>
    public static IEnumerable<T> LongOrFirst<T>(int few, params IEnumerable<T> all) =>
        IsLongWanted ? all : all.Take(few);

    /// <summary>Options of the certifier: none for a whole run; otherwise one of the scenarios as
    /// they are written, which certifies nobody.</summary>
    public static string[] WholeOrQuick => IsWanted ? [] : ["--quick"];

    /// <summary>Likewise, otherwise one of a section's scenarios as they are written.</summary>
    public static string[] WholeOrOf(string section) =>
        IsWanted ? [] : ["--quick", "--only", section];

    private static bool IsLong(string wanted) => wanted switch
    {
        "" => false,
        "long" or "1" => true,
        _ => throw new InvalidOperationException(
            $"CAELMOR_THOROUGH is '{wanted}'. It can be 'long' or '1', or not set."),
    };
}
