namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>A folder to work in, gone when it is disposed of.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private ScratchFolder(string path) => FullName = path;

    /// <summary>Where it is.</summary>
    public string FullName { get; }

    /// <summary>A new one, empty.</summary>
    /// <param name="place">The folder it lies in.</param>
    public static ScratchFolder In(string place)
    {
        var path = Path.Combine(place, Path.GetRandomFileName());
        Directory.CreateDirectory(path);
        return new(path);
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
