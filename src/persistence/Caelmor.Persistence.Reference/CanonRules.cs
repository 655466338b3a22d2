using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>
/// The rules that every truth obeys, whether it is about to be saved or about to be restored.
/// </summary>
public static class CanonRules
{
    /// <summary>The rules that hold for the states of a truth among each other.</summary>
    public static ImmutableArray<IStatesRule> ForStates { get; } =
        [new OneEpoch(), new OneVersion(), new OneOwner()];

    /// <summary>The rules that hold for each datum.</summary>
    public static ImmutableArray<IDatumRule> ForEachDatum { get; } =
    [
        new OwnKind(), new AuthoritativeNature(), new ServerAuthorship(), new CompleteValue(),
        new ResolvedBindings(), new QuestHasPlayer(),
    ];

    /// <summary>Judges states by given rules.</summary>
    /// <param name="epoch">The epoch of the truth.</param>
    /// <param name="states">All states of a truth.</param>
    /// <param name="forStates">The rules for the states among each other.</param>
    /// <param name="forEachDatum">The rules for each datum.</param>
    /// <param name="found">Where everything goes that is wrong.</param>
    public static void Judge(
        Epoch epoch,
        ImmutableArray<SystemState> states,
        ImmutableArray<IStatesRule> forStates,
        ImmutableArray<IDatumRule> forEachDatum,
        Violations found)
    {
        foreach (var rule in forStates)
        {
            rule.Judge(epoch, states, found);
        }

        // All rules for one datum, then the next datum: a large truth is walked through memory
        // once.
        var present = new PresentData(states);
        foreach (var state in states)
        {
            foreach (var datum in state.Data)
            {
                foreach (var rule in forEachDatum)
                {
                    rule.Judge(datum, state.System, present, found);
                }
            }
        }
    }
}

/// <summary>A rule that holds for the states of a truth among each other.</summary>
public interface IStatesRule
{
    /// <summary>Judges the states.</summary>
    /// <param name="epoch">The epoch of the truth.</param>
    /// <param name="states">All states of a truth, before or after the commit.</param>
    /// <param name="found">Where everything goes that is wrong.</param>
    void Judge(Epoch epoch, ImmutableArray<SystemState> states, Violations found);
}

/// <summary>A rule that holds for each datum.</summary>
public interface IDatumRule
{
    /// <summary>Judges one datum.</summary>
    /// <param name="datum">The datum.</param>
    /// <param name="system">The system that brings it.</param>
    /// <param name="present">What else is in the same truth.</param>
    /// <param name="found">Where everything goes that is wrong.</param>
    void Judge(Datum datum, SystemName system, PresentData present, Violations found);
}
