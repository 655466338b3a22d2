using System.Runtime.InteropServices;

namespace Caelmor.Storage.Disks;

/// <summary>What the system says about a file or a folder.</summary>
/// <param name="Device">The device that it is on.</param>
/// <param name="Inode">Its number there; both together are its identity.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Mode">What sort it is, and who may do what.</param>
/// <param name="User">To whom it belongs.</param>
/// <param name="Group">To which group it belongs.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileStatus(
    ulong Device, ulong Inode, long Length, uint Mode, uint User, uint Group)
{
    /// <summary>What its owner and its group may do to a file: <c>rw-rw----</c>.</summary>
    public const uint ReadAndWrite = 0x1B0;

    private const uint Sort = 0xF000;
    private const uint Plain = 0x8000;

    /// <summary>Whether it is a file, and no folder, link, pipe or socket.</summary>
    public bool IsPlain => (Mode & Sort) == Plain;

    /// <summary>Whether somebody may do all of this, by the mode.</summary>
    /// <param name="user">The user.</param>
    /// <param name="group">The user's group.</param>
    /// <param name="rights">What: 4 to read, 2 to write, 1 to pass through; or a sum.</param>
    public bool Allows(uint user, uint group, uint rights)
    {
        var place = user == User ? 6 : group == Group ? 3 : 0;
        return user == 0 || ((Mode >> place) & rights) == rights;
    }

    /// <summary>Whether it is the same file or folder, whatever its name.</summary>
    public bool IsSameAs(FileStatus? other) =>
        other is { } there && (there.Device, there.Inode) == (Device, Inode);
}
