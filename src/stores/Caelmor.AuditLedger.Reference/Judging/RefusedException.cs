using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;

namespace Caelmor.AuditLedger.Reference.Judging;

/// <summary>Carries a refusal to the boundary, where it becomes an outcome.</summary>
/// <param name="why">What is wrong, and what to do.</param>
#pragma warning disable CA1032 // There is always a refusal.
public sealed class RefusedException(LedgerRefusal why) : Exception(why.Found)
#pragma warning restore CA1032
{
    /// <summary>What is wrong, and what to do.</summary>
    public LedgerRefusal Why { get; } = why;
}

/// <summary>Turns whatever ends a request into its outcome.</summary>
public static class Refusals
{
    /// <summary>What comes of a request; a failure of a mount is a refusal, and what else is thrown
    /// is a crash.</summary>
    public static LedgerOutcome<T> Catch<T>(Func<T> request)
    {
        try
        {
            return LedgerOutcome.Granted(request());
        }
        catch (RefusedException refused)
        {
            return LedgerOutcome.Refused<T>(refused.Why);
        }
        catch (MountException failed)
        {
            return LedgerOutcome.Refused<T>(Of(failed));
        }
    }

    /// <summary>The refusal that a failure of a mount is.</summary>
    public static LedgerRefusal Of(MountException failed) => new(
        failed.Path,
        "a folder and files that can be read and written to.",
        $"{failed.Fault}: {failed.Message}",
        "Mend the folder or the disk, and start the server again.");
}
