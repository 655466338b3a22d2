using System.Reflection;
using System.Text;

namespace Caelmor.Persistence.Certify.Starters;

/// <summary>One file of a starter.</summary>
/// <param name="Name">Its path in the folder of the starter.</param>
/// <param name="Content">What is in it.</param>
internal sealed record StarterFile(string Name, byte[] Content)
{
    // What an adapter in C# is compiled against, with what editors show about it.
    private static readonly string[] Compiled =
    [
        "Caelmor.Persistence.dll", "Caelmor.Persistence.xml",
        "Caelmor.Persistence.Reference.dll", "Caelmor.Persistence.Reference.xml",
    ];

    /// <summary>The content, if it is a text.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>Reads what travels inside the certifier.</summary>
    public static StarterFile Read(string name, Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new(name, content.ToArray());
    }

    /// <summary>Reads what lies beside the certifier.</summary>
    public static IEnumerable<StarterFile> Libraries() =>
        from name in Compiled
        let path = Path.Combine(AppContext.BaseDirectory, name)
        where File.Exists(path) || name.EndsWith(".dll", StringComparison.Ordinal)
        select new StarterFile($"lib/{name}", File.ReadAllBytes(path));

    /// <summary>Writes it into the folder of the starter.</summary>
    public void WriteTo(string folder)
    {
        var path = Path.Combine(folder, Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Content);
    }
}
