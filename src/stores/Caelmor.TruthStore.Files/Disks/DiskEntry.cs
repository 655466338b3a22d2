namespace Caelmor.TruthStore.Files.Disks;

/// <summary>One name in a folder.</summary>
/// <param name="Name">The name.</param>
/// <param name="Length">The length in bytes; 0 for what is no file.</param>
/// <param name="IsPlain">Whether it is a file, and no folder and no link.</param>
public readonly record struct DiskEntry(string Name, long Length, bool IsPlain);
