using System.Text;
using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Writing;

/// <summary>Puts a short text into a folder whose name says what matters, such as a marker beside a
/// broken file.</summary>
/// <remarks>A crash may leave the name without the text, and never the text without the
/// name.</remarks>
public static class DurableNote
{
    /// <summary>Writes it and makes it durable. One that is there already stays as it is.</summary>
    /// <param name="disk">The folder.</param>
    /// <param name="name">The name.</param>
    /// <param name="text">Makes the text, if it is needed.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(IDisk disk, string name, Func<string> text)
    {
        ArgumentNullException.ThrowIfNull(disk);
        ArgumentNullException.ThrowIfNull(text);
        if (disk.List(one => one == name).Count > 0)
        {
            return;
        }

        using (var note = disk.Create(name))
        {
            note.Write(Encoding.UTF8.GetBytes(text()));
            note.Flush();
        }

        disk.FlushFolder();
    }
}
