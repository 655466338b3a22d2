using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>Canon 21.1-8.2: all states are of the truth's own epoch.</summary>
public sealed class OneEpoch : IStatesRule
{
    /// <inheritdoc/>
    public void Judge(
        Epoch epoch, ImmutableArray<SystemState> states, Violations found)
    {
        foreach (var state in states.Where(state => state.Epoch != epoch))
        {
            found.Add(RejectionReason.MixedEpoch, state.System);
        }
    }
}
