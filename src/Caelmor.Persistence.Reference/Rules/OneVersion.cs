using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>
/// Canon 21.1-8.2: all states are of one version of the canon, and it is this one.
/// </summary>
public sealed class OneVersion : IStatesRule
{
    /// <inheritdoc/>
    public void Judge(
        Epoch epoch, ImmutableArray<SystemState> states, Violations found)
    {
        foreach (var state in states.Where(state => state.Version != CanonVersion.Current))
        {
            found.Add(RejectionReason.MixedVersion, state.System);
        }
    }
}
