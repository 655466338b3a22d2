using Caelmor.Persistence.Certify.Starters;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Writes an adapter to begin with.</summary>
internal sealed class NewCommand(Screen screen, string language, string folder)
{
    private const string Expected =
        "Expected an empty folder, or one that is not there yet. Name another one";

    public ExitCode Run()
    {
        var starter = Starter.In(language);
        try
        {
            CheckFolder();
            foreach (var file in starter.Files)
            {
                file.WriteTo(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StopException.Misuse(
                $"'{folder}' can't be written: {Sentences.OneLine(error.Message)} {Expected}.");
        }

        Report(starter);
        return ExitCode.Success;
    }

    private void CheckFolder()
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw StopException.Misuse($"found no name in DIR, '{folder}'. {Expected}.");
        }

        if (File.Exists(folder))
        {
            throw StopException.Misuse($"'{folder}' is a file. {Expected}.");
        }

        if (Directory.Exists(folder) && FirstIn(folder) is [var first, ..] some)
        {
            var rest = some.Length > 1 ? " and more" : string.Empty;
            throw StopException.Misuse(
                $"found '{first}'{rest} in '{folder}'. {Expected}, or empty this one.");
        }
    }

    private static string[] FirstIn(string folder) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder)
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal),
    ];

    private void Report(Starter starter)
    {
        var count = Count.Of(starter.Files.Count, "file");
        screen.Line($"Wrote an adapter in {language} into {folder}, {count}:");
        foreach (var file in starter.Files)
        {
            screen.Line(2, $"{file.Name}");
        }

        screen.Line();
        screen.Line($"It conforms as it is, and README.md tells where yours goes. Next:");
        screen.Line(2, $"cd {Quoted(folder)}");
        foreach (var command in starter.NextCommands)
        {
            screen.Line(2, $"{command}");
        }
    }

    private static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || "/\\:._-~".Contains(letter))
            ? path
            : $"\"{path}\"";
}
