using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Gives systems their states back, and has them drop those again.</summary>
internal static class Returning
{
    /// <summary>Gives one system its state back. Whether it has it now.</summary>
    public static async Task<bool> HasStateAsync(
        ISystemSurface surface, Truth truth, CancellationToken cancellation)
    {
        var state = truth.States.Single(state => state.System == surface.Name);
        return await Answers.IsDoneAsync(
                patience => surface.TakeBackAsync(state, patience), cancellation)
            && Standing.StatusOf(surface) == SystemStatus.Restored;
    }

    /// <summary>
    /// Has all systems that were touched drop their state, also after one that fails to.
    /// </summary>
    public static async Task DiscardAsync(
        IEnumerable<ISystemSurface> touched, Violations found, CancellationToken cancellation)
    {
        foreach (var surface in touched)
        {
            var isDone = await Answers.InTheEndAsync(
                end => Answers.IsDoneAsync(_ => surface.DiscardAsync(), end), cancellation);
            if (!isDone)
            {
                found.Add(RejectionReason.ParticipantFailed, surface.Name);
            }
        }
    }
}
