using System.Collections.Immutable;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: in what two epochs differ.</summary>
internal sealed record DiffAnswer(
    string Command,
    string Store,
    long From,
    long To,
    int Differ,
    ImmutableArray<SystemAnswer> Systems);
