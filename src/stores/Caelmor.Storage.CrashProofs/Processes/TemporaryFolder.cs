namespace Caelmor.Storage.CrashProofs.Processes;

/// <summary>A folder on the real disk, gone when nobody needs it any more.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes one.</summary>
    /// <param name="below">The folder that it is made in.</param>
    public TemporaryFolder(string below)
    {
        Path = System.IO.Path.Combine(below, System.IO.Path.GetRandomFileName());
        Directory.CreateDirectory(Path);
    }

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>The path of a name in it.</summary>
    /// <param name="name">The name.</param>
    public string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Copies its files, and no folders.</summary>
    /// <param name="other">The folder to copy to.</param>
    public void CopyTo(TemporaryFolder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var file in Directory.GetFiles(Path))
        {
            File.Copy(file, other.Of(System.IO.Path.GetFileName(file)));
        }
    }

    /// <summary>Removes it, and all that is in it.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
