namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>What tried an implementation, on what machine, and how.</summary>
/// <param name="Certifier">The version of the certifier.</param>
/// <param name="OperatingSystem">Such as <c>Debian GNU/Linux 12</c>.</param>
/// <param name="Architecture">Such as <c>X64</c>.</param>
/// <param name="Runtime">Such as <c>.NET 10.0.0</c>.</param>
/// <param name="Seed">What generated worlds were made of, and the order of the trials.</param>
/// <param name="IsShuffled">Whether the trials ran in the order that the seed gives.</param>
/// <param name="TimeLimitSeconds">How long a scenario was allowed to take.</param>
/// <param name="Started">When the run began.</param>
/// <param name="DurationSeconds">How long it took.</param>
public sealed record RunConditions(
    string Certifier,
    string OperatingSystem,
    string Architecture,
    string Runtime,
    int Seed,
    bool IsShuffled,
    double TimeLimitSeconds,
    DateTimeOffset Started,
    double DurationSeconds);
