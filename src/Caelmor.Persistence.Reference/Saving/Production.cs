using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Saving;

/// <summary>
/// Canon 21.1-6.4: exactly one state from each system, its own, or the save is rejected.
/// </summary>
internal static class Production
{
    public static async ValueTask ProduceAsync(
        ISystemSurface surface,
        Epoch epoch,
        ICollection<SystemState> states,
        Violations found,
        CancellationToken cancellation)
    {
        var answers = await AskAsync(surface, epoch, cancellation);
        if (answers.Count != 1)
        {
            found.Add(RejectionReason.ParticipantFailed, surface.Name);
        }
        else if (answers[0].System != surface.Name)
        {
            found.Add(RejectionReason.DelegatedAuthority, surface.Name);
        }
        else
        {
            states.Add(answers[0]);
        }
    }

    private static async ValueTask<IReadOnlyList<SystemState>> AskAsync(
        ISystemSurface surface, Epoch epoch, CancellationToken cancellation)
    {
        try
        {
            return await Patience.WaitAsync(
                surface.ProduceAsync(epoch, cancellation), cancellation);
        }
        catch (Exception)
        {
            // However a system fails, it has produced nothing.
            return [];
        }
    }
}
