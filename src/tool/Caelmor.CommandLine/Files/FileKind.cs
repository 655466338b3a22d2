using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Caelmor.CommandLine.Files;

/// <summary>What a path leads to.</summary>
public enum FileKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A regular file.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe with a name: reading it waits for whoever writes.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device, which may have no end.</summary>
    Device,
}

/// <summary>Finds out what a path leads to, without opening it.</summary>
public static partial class FileKinds
{
    private const int FromHere = -100;
    private const uint TypeOfFile = 1;
    private const int PlaceOfMode = 28;
    private const int Room = 256;
    private const int TypeBits = 0xF000;

    /// <summary>What is there; a link leads on to what it names.</summary>
    public static FileKind Of(string path) =>
        Directory.Exists(path) ? FileKind.Folder
        : !File.Exists(path) ? FileKind.None
        : OperatingSystem.IsLinux() ? OfTheSystem(path)
        : FileKind.Regular;

    /// <summary>Such as <c>a pipe</c>.</summary>
    public static string Words(this FileKind kind) => kind switch
    {
        FileKind.None => "nothing",
        FileKind.Folder => "a folder",
        FileKind.Pipe => "a pipe",
        FileKind.Socket => "a socket",
        FileKind.Device => "a device",
        _ => "a file",
    };

    private static FileKind OfTheSystem(string path)
    {
        var found = new byte[Room];
        try
        {
            return statx(FromHere, path, 0, TypeOfFile, ref found[0]) != 0
                ? FileKind.None
                : (BinaryPrimitives.ReadUInt16LittleEndian(found.AsSpan(PlaceOfMode)) & TypeBits)
                    switch
                {
                    0x8000 => FileKind.Regular,
                    0x4000 => FileKind.Folder,
                    0x1000 => FileKind.Pipe,
                    0xC000 => FileKind.Socket,
                    _ => FileKind.Device,
                };
        }
        catch (EntryPointNotFoundException)
        {
            // An older system does not tell.
            return FileKind.Regular;
        }
    }

#pragma warning disable IDE1006, SA1300 // The name of the system.
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(
        int folder, string path, int flags, uint wanted, ref byte found);
#pragma warning restore IDE1006, SA1300
}
