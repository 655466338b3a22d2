namespace Caelmor.AuditLedger.Embedded.Faults;

/// <summary>Turns whatever ends a request into its outcome.</summary>
internal static class RefusalOutcomes
{
    /// <summary>What comes of a request; a failure of a mount is a refusal, and what else is thrown
    /// is a crash.</summary>
    public static LedgerOutcome<T> Of<T>(Func<T> request)
    {
        try
        {
            return LedgerOutcome.Granted(request());
        }
        catch (LedgerRefusedException refused)
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
        $"{Words(failed.Fault)}: {failed.Message}",
        failed.Fault == MountFault.Full
            ? "Make room on the disk, and start the server again. What was acknowledged is there."
            : "Mend the folder or the disk, and start the server again.");

    private static string Words(MountFault fault) => fault switch
    {
        MountFault.Missing => "nothing there",
        MountFault.Exists => "something there already",
        MountFault.NotReadable => "something that can't be read",
        MountFault.NotWritable => "something that can't be written to",
        MountFault.Full => "no room",
        _ => "a disk that fails",
    };
}
