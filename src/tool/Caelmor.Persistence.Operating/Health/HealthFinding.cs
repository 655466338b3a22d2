namespace Caelmor.Persistence.Operating.Health;

/// <summary>What is asked of a healthy store.</summary>
/// <param name="MinBackups">How many backups have to verify.</param>
/// <param name="MinFree">How many bytes have to be free; null for room for two more epochs.</param>
/// <param name="MaxAge">How old the truth in force may be; null for any age.</param>
internal sealed record HealthLimits(int MinBackups, long? MinFree, TimeSpan? MaxAge);

/// <summary>What one check of a store's health found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Healthy">Whether all is well.</param>
/// <param name="Message">What was found, against what was expected.</param>
/// <param name="Forbidden">Whether it is not known, for this user may not look.</param>
internal sealed record HealthFinding(
    string Check, bool Healthy, string Message, bool Forbidden = false)
{
    /// <summary>Something is wrong, if it is known; else nobody knows whether it is.</summary>
    public static HealthFinding Wrong(string check, string message, bool isForbidden = false) =>
        new(check, Healthy: false, message, isForbidden);
}
