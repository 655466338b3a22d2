namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>A folder on the real disk, gone when nobody needs it any more.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string below)
    {
        Path = System.IO.Path.Combine(below, System.IO.Path.GetRandomFileName());
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void CopyTo(TemporaryFolder other)
    {
        foreach (var file in Directory.GetFiles(Path))
        {
            File.Copy(file, other.Of(System.IO.Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
