using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Who takes part, and where they stand in their lives.</summary>
internal static class Standing
{
    /// <summary>Whether a system has state to save (Canon 21.0-4.1).</summary>
    public static bool HasState(SystemStatus status) =>
        status is SystemStatus.Eligible or SystemStatus.Active;

    /// <summary>Whether a system has nothing that a restore would roll back (21.0-1.3).</summary>
    public static bool IsEmpty(SystemStatus status) => status == SystemStatus.Empty;

    /// <summary>Each of the five is there once, and nobody else (Canon 21.1-4).</summary>
    public static void JudgeNames(IReadOnlyCollection<SystemName> names, Violations found)
    {
        foreach (var name in names.Where(name => !Participants.Include(name)))
        {
            found.Add(RejectionReason.UnknownParticipant, name);
        }

        foreach (var name in Participants.All)
        {
            switch (names.Count(one => one == name))
            {
                case 0:
                    found.Add(RejectionReason.MissingParticipant, name);
                    break;
                case > 1:
                    found.Add(RejectionReason.DuplicateParticipant, name);
                    break;
            }
        }
    }

    /// <summary>Those who ask to take part are the right ones, and stand where they have
    /// to.</summary>
    public static void Judge(
        IReadOnlyCollection<ISystemSurface> surfaces,
        Func<SystemStatus, bool> isRight,
        RejectionReason otherwise,
        Violations found)
    {
        JudgeNames([.. surfaces.Select(surface => surface.Name)], found);
        foreach (var surface in surfaces)
        {
            if (StatusOf(surface) is not { } status)
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
            }
            else if (!isRight(status))
            {
                found.Add(otherwise, surface.Name);
            }
        }
    }

    /// <summary>Where a system stands, if it says so.</summary>
    public static SystemStatus? StatusOf(ISystemSurface surface)
    {
        try
        {
            return surface.Status;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
