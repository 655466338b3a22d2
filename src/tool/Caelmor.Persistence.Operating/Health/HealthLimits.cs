namespace Caelmor.Persistence.Operating.Health;

/// <summary>What is asked of a healthy store.</summary>
/// <param name="MinBackups">How many backups have to verify.</param>
/// <param name="MinFree">How many bytes have to be free; null for room for two more epochs.</param>
/// <param name="MaxAge">How old the truth in force may be; null for any age.</param>
internal sealed record HealthLimits(int MinBackups, long? MinFree, TimeSpan? MaxAge);
