using Microsoft.Win32.SafeHandles;

namespace Caelmor.TruthStore.Files.Disks;

/// <summary>Tells files from pipes and whatever else somebody left in their place.</summary>
internal static class PlainFile
{
    /// <exception cref="IOException">It is none; the handle is closed.</exception>
    public static SafeFileHandle Demand(SafeFileHandle handle, string path)
    {
        try
        {
            _ = RandomAccess.GetLength(handle);
            return handle;
        }
        catch (NotSupportedException notPlain)
        {
            handle.Dispose();
            throw new IOException(
                $"Found something at '{path}' that is no file; expected one.", notPlain);
        }
    }
}
