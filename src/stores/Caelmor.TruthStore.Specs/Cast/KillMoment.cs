using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>When a process that commits is killed.</summary>
/// <param name="System">
/// When the commit has come to the state of this system; null for as soon as it is acknowledged.
/// </param>
public readonly record struct KillMoment(SystemName? System);
