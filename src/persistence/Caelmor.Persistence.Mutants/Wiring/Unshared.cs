using System.Collections.Immutable;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>One owner for each datum, but for what the world brings.</summary>
internal sealed class Unshared : IStatesRule
{
    private readonly OneOwner _rule = new();

    public void Judge(Epoch epoch, ImmutableArray<SystemState> states, Violations found) =>
        _rule.Judge(epoch, states.RemoveAll(state => state.System == SystemName.World), found);
}
