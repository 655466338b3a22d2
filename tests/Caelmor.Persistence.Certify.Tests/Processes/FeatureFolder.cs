namespace Caelmor.Persistence.Certify.Tests.Processes;

/// <summary>A copy of the features of the canon, to be changed by one test.</summary>
internal sealed class FeatureFolder : IDisposable
{
    private static readonly string Original =
        System.IO.Path.Combine(AppContext.BaseDirectory, "features", "canon");

    public FeatureFolder()
    {
        foreach (var file in Directory.EnumerateFiles(
            Original, "*.feature", SearchOption.AllDirectories))
        {
            Add(System.IO.Path.GetRelativePath(Original, file), File.ReadAllText(file));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("caelmor-").FullName;

    public void Add(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
