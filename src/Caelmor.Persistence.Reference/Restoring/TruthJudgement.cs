using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference.Rules;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Restoring;

/// <summary>Canon 21.1-7.8: the whole truth is judged before any system is touched.</summary>
internal static class TruthJudgement
{
    public static void Judge(Truth truth, CanonSteps steps, Violations found)
    {
        steps.JudgeSeal(truth, found);
        steps.JudgeParticipation(truth.States.Select(state => state.System), found);
        CanonRules.Judge(
            truth.Epoch, InCanonicalOrder(truth), steps.StatesRules, steps.DatumRules, found);
        if (truth.Version != CanonVersion.Current)
        {
            found.Add(RejectionReason.MixedVersion);
        }
    }

    public static void JudgeSeal(Truth truth, Violations found)
    {
        if (!truth.IsIntact)
        {
            found.Add(RejectionReason.BrokenSeal);
        }
    }

    // The layout of a truth has no influence on anything (Canon 21.1-7.5), not even on what is
    // reported.
    private static ImmutableArray<SystemState> InCanonicalOrder(Truth truth) =>
        [.. truth.States
            .OrderBy(state => Canon.Participants.PlaceOf(state.System))
            .ThenBy(state => state.System.Text, StringComparer.Ordinal)];
}
