using Caelmor.AuditLedger.Specs.Disks;

namespace Caelmor.AuditLedger.Specs.Observed;

/// <summary>What can be done to a folder.</summary>
internal enum MountAction
{
    /// <summary>Bytes of a file were read.</summary>
    Read,

    /// <summary>An empty file was made.</summary>
    Create,

    /// <summary>Something was written behind the end of a file.</summary>
    Append,

    /// <summary>A file was made durable.</summary>
    Flush,

    /// <summary>A file was cut off.</summary>
    Cut,

    /// <summary>Other content was put in the place of a file.</summary>
    Replace,

    /// <summary>A file was removed.</summary>
    Delete,

    /// <summary>A lock was asked for.</summary>
    Lock,
}

/// <summary>One thing that was done to a folder.</summary>
/// <param name="Who">Who did it, such as <c>server</c>.</param>
/// <param name="Part">To which folder.</param>
/// <param name="Action">What.</param>
/// <param name="File">To which file.</param>
/// <param name="Length">With how many bytes.</param>
internal sealed record MountOp(
    string Who, LedgerPart Part, MountAction Action, string File, long Length)
{
    /// <summary>Whether it left the files as they were.</summary>
    public bool IsReading => Action == MountAction.Read;

    public override string ToString() => $"{Who}: {Action.ToString().ToLowerInvariant()} "
        + $"{Length} bytes of '{File}'";
}
