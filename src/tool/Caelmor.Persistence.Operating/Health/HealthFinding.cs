namespace Caelmor.Persistence.Operating.Health;

/// <summary>What one check of a store's health found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Healthy">Whether all is well.</param>
/// <param name="Message">What was found, against what was expected.</param>
internal sealed record HealthFinding(string Check, bool Healthy, string Message);
