using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Rules;

/// <summary>A rule that holds for the states of a truth among each other.</summary>
public interface IStatesRule
{
    /// <summary>Judges the states.</summary>
    /// <param name="epoch">The epoch of the truth.</param>
    /// <param name="states">All states of a truth, before or after the commit.</param>
    /// <param name="found">Where everything goes that is wrong.</param>
    void Judge(Epoch epoch, ImmutableArray<SystemState> states, Violations found);
}
