using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>Whether the reasons of a rejection are so. Who names every reason there is, names the
/// right one, too.</summary>
/// <remarks>Only what can be seen to be untrue is held against anybody.</remarks>
internal static class Reasons
{
    /// <exception cref="Conformance.Judging.RuleBreachException">One of them is not so.</exception>
    public static void ShouldBeSo(ViolationList violations, ObservedRequest request, bool isForSave)
    {
        RejectionReason[] untrue =
        [
            .. violations.Select(violation => violation.Reason).Distinct()
                .Where(reason => IsUntrue(reason, request, isForSave)),
        ];
        Expect.That(
            untrue.Length == 0,
            "a rejection names reasons that are so, and no others.",
            $"\"{string.Join("\", \"", untrue.Select(reason => reason.Phrase()))}\", which is not so.");
    }

    private static bool IsUntrue(RejectionReason reason, ObservedRequest request, bool isForSave) =>
        reason switch
        {
            RejectionReason.OperationInProgress => true,
            RejectionReason.ServerAlreadyActive or RejectionReason.MissingTruth when isForSave => true,
            RejectionReason.NotRestored when !isForSave => true,
            RejectionReason.MissingTruth => request.Before.Truth is not StoredTruth.Nothing,
            RejectionReason.SimulationNotHeld => request.Count(PortAction.NotHeld) == 0,
            RejectionReason.BrokenSeal => request.Before.Truth is StoredTruth.Held { Truth.IsIntact: true },
            RejectionReason.MixedEpoch when !isForSave => request.Before.Truth
                is StoredTruth.Held { Truth: var truth } && truth.States.All(state => state.Epoch == truth.Epoch),
            RejectionReason.UnknownKind =>
                Data(request).All(datum => Ownership.OwnerOf(datum.Kind) != SystemName.None),
            RejectionReason.RuntimeOnlyState or RejectionReason.ReplicationArtifact =>
                Data(request).All(IsAuthoritative),

            // Whoever was asked for a state can have answered for somebody else.
            _ when request.Count(PortAction.Produce) > 0 => false,
            RejectionReason.UnknownParticipant =>
                Names(request, isForSave).All(all => all.All(Participants.Include)),
            RejectionReason.DuplicateParticipant =>
                Names(request, isForSave).All(all => all.Distinct().Count() == all.Length),
            RejectionReason.MissingParticipant =>
                Names(request, isForSave).All(all => Participants.All.All(all.Contains)),
            _ => false,
        };

    private static bool IsAuthoritative(Datum datum) =>
        datum.Nature == DatumNature.Authoritative
        && datum.Bindings.All(binding => binding.TargetNature == DatumNature.Authoritative);

    private static IEnumerable<Datum> Data(ObservedRequest request) =>
        request.Before.Systems.SelectMany(system => system.Data).Concat(
            request.Before.Truth is StoredTruth.Held held
                ? held.Truth.States.SelectMany(state => state.Data)
                : []);

    // Who takes part, and, in a restore, whose states the truth has: a broken one gives none.
    private static IEnumerable<ImmutableArray<SystemName>> Names(
        ObservedRequest request, bool isForSave)
    {
        yield return [.. request.Before.Systems.Select(system => system.Name)];
        if (!isForSave && request.Before.Truth is StoredTruth.Held held)
        {
            yield return [.. held.Truth.States.Select(state => state.System)];
        }
        else if (!isForSave && request.Before.Truth is StoredTruth.Broken)
        {
            yield return [];
        }
    }
}
