using System.Runtime.InteropServices;

namespace Caelmor.Persistence.FileStore.Disks;

/// <summary>What the system says about a file or a folder.</summary>
/// <param name="Device">The device that it is on.</param>
/// <param name="Inode">Its number there; both together are its identity.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Mode">What sort it is, and who may do what.</param>
/// <param name="User">To whom it belongs.</param>
/// <param name="Group">To which group it belongs.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileStatus(
    ulong Device, ulong Inode, long Length, uint Mode, uint User, uint Group)
{
    private const uint Sort = 0xF000;
    private const uint Plain = 0x8000;

    /// <summary>Whether it is a file, and no folder, link, pipe or socket.</summary>
    public bool IsPlain => (Mode & Sort) == Plain;

    /// <summary>Whether it is the same file or folder, whatever its name.</summary>
    public bool IsSameAs(FileStatus? other) =>
        other is { } there && (there.Device, there.Inode) == (Device, Inode);
}
