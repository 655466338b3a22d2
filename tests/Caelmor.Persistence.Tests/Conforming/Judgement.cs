using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>What is said of answers, states and truths. The rules for data are those of
/// all.</summary>
internal static class Judgement
{
    /// <summary>The epoch after the one in force, if the store says which that is, and one comes
    /// after it.</summary>
    public static Epoch? NextEpoch(StoredTruth? stored, Violations found)
    {
        if (stored is { Epoch.Number: >= 0 and < long.MaxValue })
        {
            return stored.Epoch.Next();
        }

        found.Add(RejectionReason.StoreFailed);
        return null;
    }

    /// <summary>What a system has produced, if it is one state, and its own.</summary>
    public static SystemState? OneState(
        IReadOnlyList<SystemState>? answer, SystemName system, Violations found)
    {
        if (answer is not { Count: 1 } || !WellFormed.Is(answer[0]))
        {
            found.Add(RejectionReason.ParticipantFailed, system);
            return null;
        }

        if (answer[0].System == system)
        {
            return answer[0];
        }

        found.Add(RejectionReason.DelegatedAuthority, system);
        return null;
    }

    /// <summary>The states that are, or are to be, the truth of an epoch.</summary>
    public static void JudgeStates(
        Epoch epoch, ImmutableArray<SystemState> states, Violations found) =>
        CanonRules.Judge(epoch, states, CanonRules.ForStates, CanonRules.ForEachDatum, found);

    /// <summary>What a store has answered that was asked for the truth to restore.</summary>
    /// <returns>The truth, if it is in order.</returns>
    public static Truth? JudgeStored(StoredTruth? stored, Violations found)
    {
        switch (stored)
        {
            case StoredTruth.Held { Truth: var truth } when WellFormed.Is(truth):
                JudgeTruth(truth, found);
                return found.Any ? null : truth;
            case StoredTruth.Held or StoredTruth.Broken:
                found.Add(RejectionReason.BrokenSeal);
                return null;
            case StoredTruth.Nothing:
                found.Add(RejectionReason.MissingTruth);
                return null;
            default:
                found.Add(RejectionReason.StoreFailed);
                return null;
        }
    }

    private static void JudgeTruth(Truth truth, Violations found)
    {
        JudgeStates(truth.Epoch, truth.States, found);
        Standing.JudgeNames([.. truth.States.Select(state => state.System)], found);
        if (truth.Version != CanonVersion.Current)
        {
            found.Add(RejectionReason.MixedVersion);
        }

        if (!truth.IsIntact)
        {
            found.Add(RejectionReason.BrokenSeal);
        }
    }
}
