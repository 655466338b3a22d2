using Caelmor.Persistence.Mutants.Wiring;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Orchestrators that do not answer the same every time.</summary>
internal static class AnswerChanges
{
    public static CanonSteps EndingAfter(CanonSteps steps, int times)
    {
        var asked = 0;
        return steps with
        {
            JudgeRequester = (requester, found) =>
            {
                asked++;
                steps.JudgeRequester(requester, found);
            },
            DatumRules =
            [
                .. steps.DatumRules.Select(rule => new Selective(rule, _ => asked <= times)),
            ],
            JudgeSeal = (truth, found) =>
            {
                if (asked <= times)
                {
                    steps.JudgeSeal(truth, found);
                }
            },
        };
    }

    public static CanonSteps WithMoodyReasons(CanonSteps steps)
    {
        var asked = 0;
        return steps with
        {
            JudgeRequester = (requester, found) =>
            {
                asked++;
                steps.JudgeRequester(requester, found);
            },
            JudgeSeal = (truth, found) =>
            {
                steps.JudgeSeal(truth, found);
                if (found.Any && asked > 1)
                {
                    found.Add(RejectionReason.MixedEpoch);
                }
            },
        };
    }
}
