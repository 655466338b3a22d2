using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Conformance.Book.Folders;

/// <summary>What was written to a folder, so that it is known again as ours.</summary>
internal sealed class BookManifest
{
    public const string Name = "book.manifest";

    private const string Between = "  ";
    private const string Head = "# Written by caelmor-certify site: what it may replace here.";

    private readonly Dictionary<string, string> _digests;

    private BookManifest(Dictionary<string, string> digests) => _digests = digests;

    public IEnumerable<string> Names => _digests.Keys;

    /// <summary>That of a folder; an empty one if there is none, or none of ours.</summary>
    public static BookManifest In(string folder)
    {
        var path = Path.Combine(folder, Name);
        return new(!File.Exists(path) ? [] : File.ReadLines(path)
            .Select(line => line.Split(Between))
            .Where(parts => parts.Length == 2 && IsPlainName(parts[1]))
            .DistinctBy(parts => parts[1])
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal));
    }

    public static string Write(IEnumerable<(string Name, byte[] Content)> files) =>
        string.Concat(files.Select(file => $"{DigestOf(file.Content)}{Between}{file.Name}\n")
            .Prepend(Head + "\n"));

    /// <summary>Whether a file is there as it was written.</summary>
    public bool IsOurs(string folder, string name) =>
        _digests.TryGetValue(name, out var digest)
        && File.Exists(Path.Combine(folder, name))
        && DigestOf(File.ReadAllBytes(Path.Combine(folder, name))) == digest;

    /// <summary>Whether the manifest itself is one that the book wrote.</summary>
    public static bool IsWritten(string folder) =>
        File.ReadLines(Path.Combine(folder, Name)).FirstOrDefault() == Head;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // A manifest is a file that anybody can write; it leads nowhere but into its own folder.
    private static bool IsPlainName(string name) =>
        name.Length > 0 && name == Path.GetFileName(name) && name is not ("." or "..");

    private static string DigestOf(byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData(content));
}
