namespace Caelmor.AuditLedger.Mounts;

/// <summary>A folder or a file did not do what was asked of it.</summary>
/// <remarks>Rules dl-9.1 to dl-9.5: to a ledger that is fatal, and to be told as a refusal.</remarks>
/// <param name="fault">What is wrong.</param>
/// <param name="path">The path of the folder or the file.</param>
/// <param name="message">What is wrong, for people.</param>
#pragma warning disable CA1032 // There is always a fault and a path.
public sealed class MountException(MountFault fault, string path, string message)
    : Exception(message)
#pragma warning restore CA1032
{
    /// <summary>What is wrong.</summary>
    public MountFault Fault { get; } = fault;

    /// <summary>The path of the folder or the file.</summary>
    public string Path { get; } = path;
}

/// <summary>What can be wrong with a folder or a file.</summary>
public enum MountFault
{
    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>It is there already.</summary>
    Exists,

    /// <summary>It can't be read.</summary>
    NotReadable,

    /// <summary>It can't be written to.</summary>
    NotWritable,

    /// <summary>There is no room.</summary>
    Full,

    /// <summary>The disk failed.</summary>
    Failed,
}
