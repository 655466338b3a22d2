using System.Collections.Immutable;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;

namespace Caelmor.Persistence.Specs.Stories;

/// <summary>Judges what comes of a request by what the canon permits where the server
/// stands.</summary>
internal static class CanonJudge
{
    /// <exception cref="Conformance.Judging.RuleBreachException">It is not permitted.</exception>
    public static void ShouldBePermitted(
        SaveOutcome outcome, ObservedRequest request, Requester requester, Trouble? trouble = null)
    {
        var why = CanonModel.Of(request.Before).WhyNot(isForSave: true, requester, trouble);
        if (why.IsEmpty)
        {
            SaveJudge.ShouldBeSaved(outcome, request);
        }
        else
        {
            var named = outcome.Match<ViolationList?>(_ => null, no => no.Violations);
            SaveJudge.ShouldBeRejected(outcome, OneOf(why, named), request);
        }
    }

    /// <exception cref="Conformance.Judging.RuleBreachException">It is not permitted.</exception>
    public static void ShouldBePermitted(
        RestoreOutcome outcome, ObservedRequest request, Requester requester, Trouble? trouble = null)
    {
        var why = CanonModel.Of(request.Before).WhyNot(isForSave: false, requester, trouble);
        if (why.IsEmpty)
        {
            RestoreJudge.ShouldBeRestored(outcome, request);
        }
        else
        {
            var named = outcome.Match<ViolationList?>(_ => null, no => no.Violations);
            RestoreJudge.ShouldBeRejected(outcome, OneOf(why, named), request);
        }
    }

    // Of several reasons an answer has to name one, whichever.
    private static RejectionReason OneOf(
        ImmutableHashSet<RejectionReason> why, ViolationList? named) =>
        named is null ? why.Min() : why.Where(named.Contain).DefaultIfEmpty(why.Min()).First();
}
