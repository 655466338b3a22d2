using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Specs.Sources;

/// <summary>The folder in which the designers keep the stage documents.</summary>
public static class SourceFolder
{
    /// <summary>The name of a stage's document, such as <c>stage-21.1.md</c>.</summary>
    public static string NameOf(CanonStage stage) => $"stage-{stage.Id}.md";

    /// <summary>Reads the document of each stage.</summary>
    /// <returns>The documents, by name.</returns>
    /// <exception cref="IOException">
    /// The folder or a document is absent, or can't be read; the message says which, and what to
    /// do.
    /// </exception>
    public static IReadOnlyDictionary<string, string> Read(CanonRegister register, string folder)
    {
        var names = register.Stages.Select(NameOf).ToList();
        var expected = $"Expected a folder with {string.Join(", ", names)}.";
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"Found no folder '{folder}'. {expected}");
        }

        return names.ToDictionary(name => name, name => Read(Path.Combine(folder, name), expected));
    }

    private static string Read(string path, string expected)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (FileNotFoundException error)
        {
            throw new FileNotFoundException($"Found no document '{path}'. {expected}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The document '{path}' can't be read: {error.Message}", error);
        }
    }
}
