using Caelmor.Conformance.Registers;

namespace Caelmor.Conformance.Sources;

/// <summary>The folder in which the designers keep the source documents.</summary>
public static class SourceFolder
{
    /// <summary>Reads each document of a register.</summary>
    /// <returns>The documents, by name.</returns>
    /// <exception cref="IOException">
    /// The folder or a document is absent, or can't be read; the message says which, and what to
    /// do.
    /// </exception>
    public static IReadOnlyDictionary<string, string> Read(Register register, string folder)
    {
        var names = register.Documents.SelectMany(one => one.Sources).Distinct().ToList();
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
