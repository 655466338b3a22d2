using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Health;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: the health of a store at one time.</summary>
internal sealed record CheckAnswer(
    string Command,
    string Store,
    DateTimeOffset Time,
    bool Healthy,
    ImmutableArray<HealthFinding> Checks);
