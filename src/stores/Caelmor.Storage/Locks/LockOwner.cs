using System.Diagnostics;

namespace Caelmor.Storage.Locks;

/// <summary>What this process says about itself in the file of a lock.</summary>
internal static class LockOwner
{
    private static readonly Lazy<string> Self = new(Myself);

    /// <summary>Who it is, and since when it has the lock; <see cref="LockHolder"/> reads
    /// it.</summary>
    public static string Words(DateTimeOffset since) => $"{Self.Value}, here since {since:O}";

    private static string Myself()
    {
        using var own = Process.GetCurrentProcess();
        return $"process {own.Id} ({own.ProcessName}), started {own.StartTime:O}";
    }
}
