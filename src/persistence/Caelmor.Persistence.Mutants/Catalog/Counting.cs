using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Orchestrators that keep a count of their own, where the truth is what counts.</summary>
internal static class Counting
{
    public static CanonSteps Epochs(CanonSteps steps)
    {
        var saves = 0;
        return steps with { ChooseEpoch = _ => new(++saves) };
    }

    public static CanonSteps OneSaveOnly(CanonSteps steps)
    {
        var isRestored = false;
        return steps with
        {
            GrantEligibility = surfaces =>
            {
                isRestored = true;
                steps.GrantEligibility(surfaces);
            },
            JudgeReadiness = (surfaces, found) =>
            {
                steps.JudgeReadiness(surfaces, found);
                if (isRestored)
                {
                    found.Add(RejectionReason.NotRestored);
                }
            },
        };
    }
}
