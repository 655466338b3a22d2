using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>Who may ask, who takes part, and in which state of life.</summary>
internal static class Admission
{
    /// <summary>Canon 21.1-5.4: all persistence authority begins at the server.</summary>
    public static void JudgeRequester(Requester requester, Violations found)
    {
        if (requester.Kind != RequesterKind.Server)
        {
            found.Add(RejectionReason.ClientInfluence);
        }
    }

    /// <summary>Canon 21.1-4: each of the five exactly once, and nobody else.</summary>
    public static void JudgeParticipation(IEnumerable<SystemName> names, Violations found)
    {
        var present = new HashSet<SystemName>();
        foreach (var name in names)
        {
            if (!Participants.Include(name))
            {
                found.Add(RejectionReason.UnknownParticipant, name);
            }
            else if (!present.Add(name))
            {
                found.Add(RejectionReason.DuplicateParticipant, name);
            }
        }

        foreach (var missing in Participants.All.Where(name => !present.Contains(name)))
        {
            found.Add(RejectionReason.MissingParticipant, missing);
        }
    }

    /// <summary>
    /// Canon 21.0-4.1: a system that was not restored has no authoritative state to save.
    /// </summary>
    public static void JudgeReadiness(IReadOnlyList<ISystemSurface> surfaces, Violations found) =>
        Judge(
            surfaces,
            status => status is SystemStatus.Eligible or SystemStatus.Active,
            RejectionReason.NotRestored,
            found);

    /// <summary>
    /// Canon 21.0-1.3: restore is no rollback, so nothing may be there to roll back.
    /// </summary>
    public static void JudgeEmptiness(IReadOnlyList<ISystemSurface> surfaces, Violations found) =>
        Judge(
            surfaces,
            status => status is SystemStatus.Empty,
            RejectionReason.ServerAlreadyActive,
            found);

    private static void Judge(
        IReadOnlyList<ISystemSurface> surfaces,
        Func<SystemStatus, bool> isLegal,
        RejectionReason otherwise,
        Violations found)
    {
        foreach (var surface in surfaces.Where(surface => !isLegal(surface.Status)))
        {
            found.Add(otherwise, surface.Name);
        }
    }
}

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
