using System.Collections.Immutable;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>A rule that is shown other states than those that are there.</summary>
internal sealed class Retold(
    IStatesRule rule, Func<ImmutableArray<SystemState>, IEnumerable<SystemState>> asIf) : IStatesRule
{
    public void Judge(Epoch epoch, ImmutableArray<SystemState> states, Violations found) =>
        rule.Judge(epoch, [.. asIf(states)], found);
}
