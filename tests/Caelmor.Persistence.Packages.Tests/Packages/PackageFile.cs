using System.IO.Compression;
using System.Xml.Linq;

namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>A package, opened.</summary>
/// <param name="Metadata">What it says about itself.</param>
/// <param name="Files">Its content.</param>
internal sealed record PackageFile(
    XElement Metadata, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>What it is called.</summary>
    public string Id => Value("id");

    /// <summary>The packages that come along with it.</summary>
    public IEnumerable<string> Dependencies => Metadata.Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .Select(element => element.Attribute("id")!.Value);

    /// <summary>The names of the files in a folder of it.</summary>
    public IEnumerable<string> In(string folder) => Files.Keys
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Select(name => name[folder.Length..]);

    /// <summary>One line of what it says about itself; empty if it does not.</summary>
    public string Value(string name) => Metadata.Elements()
        .SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    public static PackageFile Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var files = archive.Entries.ToDictionary(entry => entry.FullName, Read);
        var description = files.Single(file =>
            file.Key.EndsWith(".nuspec", StringComparison.Ordinal));
        using var stream = new MemoryStream(description.Value);
        var metadata = XElement.Load(stream).Elements().Single();
        return new(metadata, files);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
