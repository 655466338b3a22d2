namespace Caelmor.TruthStore.Files.Tests;

/// <summary>A folder on the real disk, gone with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("caelmor-").FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public string TruthOf(long epoch) => Of($"truth-{epoch:D20}.caelmor");

    public void CopyTo(TemporaryFolder other)
    {
        foreach (var file in Directory.GetFiles(Path))
        {
            File.Copy(file, other.Of(System.IO.Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
