using System.Collections.Immutable;

namespace Caelmor.Persistence.Outcomes;

/// <summary>What each reason for a rejection stands for.</summary>
public static class RejectionReasons
{
    /// <summary>
    /// The rules that a reason stands for, the most particular one first; never empty.
    /// </summary>
    /// <param name="reason">One of the listed reasons.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not on the list.</exception>
    public static ImmutableArray<RuleId> Rules(this RejectionReason reason) => reason switch
    {
        RejectionReason.ClientInfluence => Ids("21.1-5.6", "21.1-5.4", "21.1-8.7"),
        RejectionReason.OperationInProgress => Ids("21.1-6.6", "22.8-8.5"),
        RejectionReason.ServerAlreadyActive => Ids("21.0-1.3", "22.8-8.5"),
        RejectionReason.NotRestored => Ids("21.0-4.1", "22.8-8.5"),
        RejectionReason.MissingParticipant => Ids("21.1-6.1", "21.1-7.8"),
        RejectionReason.UnknownParticipant => Ids("21.1-4.11"),
        RejectionReason.DuplicateParticipant => Ids("21.1-4.11"),
        RejectionReason.SimulationNotHeld => Ids("21.1-6.6"),
        RejectionReason.ParticipantFailed => Ids("21.1-6.4", "21.1-7.8"),
        RejectionReason.DelegatedAuthority => Ids("21.1-5.5"),
        RejectionReason.StoreFailed => Ids("21.1-6.2"),
        RejectionReason.MissingTruth => Ids("21.1-7.8", "21.1-8.6"),
        RejectionReason.BrokenSeal => Ids("21.1-7.8"),
        RejectionReason.MixedEpoch => Ids("21.1-8.2"),
        RejectionReason.MixedVersion => Ids("21.1-8.2"),
        RejectionReason.DuplicateOwner => Ids("21.1-5.1"),
        RejectionReason.DuplicateDatum => Ids("21.1-5.1"),
        RejectionReason.ForeignDatum => Ids("21.1-5.3"),
        RejectionReason.UnknownKind => Ids("21.1-5.2"),
        RejectionReason.RuntimeOnlyState => Ids("21.1-8.3"),
        RejectionReason.ReplicationArtifact => Ids("21.0-4.5", "21.1-4.7"),
        RejectionReason.IncompleteDatum => Ids("21.1-5.8"),
        RejectionReason.RuntimeDependency => Ids("21.1-5.7"),
        RejectionReason.ForbiddenDependency => Ids("22.8-7.7"),
        RejectionReason.UnresolvedBinding => Ids("21.1-7.3", "21.1-4.5"),
        _ => throw new ArgumentOutOfRangeException(
            nameof(reason), reason, "This is no reason that the canon knows."),
    };

    /// <summary>The reason as features write it, such as <c>participant failed</c>.</summary>
    /// <param name="reason">One of the listed reasons.</param>
    public static string Phrase(this RejectionReason reason) =>
        string.Concat(reason.ToString().Select((letter, i) =>
            char.IsUpper(letter)
                ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter)
                : $"{letter}"));

    private static ImmutableArray<RuleId> Ids(params ReadOnlySpan<string> ids)
    {
        var rules = ImmutableArray.CreateBuilder<RuleId>(ids.Length);
        foreach (var id in ids)
        {
            rules.Add(new(id));
        }

        return rules.MoveToImmutable();
    }
}
