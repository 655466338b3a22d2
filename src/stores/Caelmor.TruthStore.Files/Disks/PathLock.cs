using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.Files.Disks;

/// <summary>The lock of a folder where there is no libc as on Linux: the file is opened by one
/// alone.</summary>
internal sealed class PathLock : IDisposable
{
    private readonly SafeFileHandle _file;

    private PathLock(SafeFileHandle file) => _file = file;

    public static DiskLock Take(string path, string owner)
    {
        SafeFileHandle file;
        try
        {
            file = File.OpenHandle(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return new(Held: null, "");
        }

        var former = LockText.Read(file);
        LockText.Write(file, owner, path);
        return new(new PathLock(file), former);
    }

    public void Dispose()
    {
        LockText.TryClear(_file);
        _file.Dispose();
    }
}
