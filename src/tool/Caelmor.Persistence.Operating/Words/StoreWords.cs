using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Words;

/// <summary>Roles, sizes and times in words.</summary>
internal static class StoreWords
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>Such as <c>truth in force</c>.</summary>
    public static string RoleOf(EpochFile file) => file.Role switch
    {
        EpochRole.InForce => "truth in force",
        EpochRole.Backup => "backup",
        EpochRole.Lost => "acknowledged, and gone",
        _ => "set aside",
    };

    /// <summary>Such as <c>truth in force, quarantined</c>.</summary>
    public static string Of(EpochFile file) =>
        RoleOf(file) + (file.IsQuarantined ? ", quarantined" : "");

    /// <summary>Such as <c>812 B</c> or <c>64.5 MiB</c>.</summary>
    public static string Size(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1024 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1024, unit + 1);
        }

        return $"{value:0.#} {Units[unit]}";
    }

    /// <summary>Such as <c>2026-11-20 03:12:45Z</c>.</summary>
    public static string Time(DateTimeOffset time) => $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z";

    /// <summary>Such as <c>3 d 4 h</c> or <c>25 s</c>.</summary>
    public static string Span(TimeSpan span) =>
        span.TotalDays >= 1 ? $"{span.Days} d {span.Hours} h"
        : span.TotalHours >= 1 ? $"{span.Hours} h {span.Minutes} min"
        : span.TotalMinutes >= 1 ? $"{span.Minutes} min {span.Seconds} s"
        : $"{span.Seconds} s";
}
