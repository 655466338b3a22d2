using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference.Restoring;

/// <summary>
/// Canon 21.1-7.1 to 7.4: state goes back to one system after the other, then all are eligible.
/// </summary>
internal static class Return
{
    public static async ValueTask TakeBackAsync(
        ISystemSurface surface, Truth truth, Violations found, CancellationToken cancellation)
    {
        var state = truth.States.Single(state => state.System == surface.Name);
        try
        {
            await Patience.WaitAsync(surface.TakeBackAsync(state, cancellation), cancellation);
        }
        catch (Exception)
        {
            found.Add(RejectionReason.ParticipantFailed, surface.Name);
        }
    }

    public static void GrantEligibility(IReadOnlyList<ISystemSurface> surfaces)
    {
        foreach (var surface in surfaces)
        {
            surface.BecomeEligible();
        }
    }

    /// <summary>Nothing live had changed, so this is no rollback: inert state is dropped.</summary>
    public static async ValueTask DiscardAsync(
        IReadOnlyList<ISystemSurface> surfaces, Violations found)
    {
        foreach (var surface in surfaces)
        {
            try
            {
                await surface.DiscardAsync();
            }
            catch (Exception)
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
            }
        }
    }
}
