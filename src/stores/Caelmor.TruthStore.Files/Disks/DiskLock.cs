namespace Caelmor.TruthStore.Files.Disks;

/// <summary>The answer of a disk that was asked for its lock.</summary>
/// <param name="Held">The lock, to be disposed of; null if somebody else has it.</param>
/// <param name="Former">
/// What the lock file said before: the present owner, one that died with it, or nothing.
/// </param>
public readonly record struct DiskLock(IDisposable? Held, string Former);
