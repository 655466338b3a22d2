using System.Text;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Writes something to begin with.</summary>
internal sealed class NewCommand(Screen screen, Spec spec, string language, string folder)
{
    private const string Readme = "README.md";
    private const string Fence = "```";

    /// <summary>The languages there are, as help and messages list them.</summary>
    public static string Languages { get; } = string.Join(
        ", ",
        KnownSpecs.All.SelectMany(spec => spec.Starters).Select(one => one.Language).Distinct());

    private const string Expected =
        "Expected an empty folder, or one that is not there yet. Name another one";

    public ExitCode Run()
    {
        var starter = Starter();
        try
        {
            CheckFolder();
            foreach (var file in starter.Files)
            {
                Write(file);
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

    private Starter Starter() =>
        spec.Starters.FirstOrDefault(one => one.Language == language)
        ?? throw StopException.Misuse(
            $"there is no starter in '{language}' for {spec.Id}."
            + DidYouMean.Hint(language, spec.Starters.Select(one => one.Language))
            + (spec.Starters.IsEmpty ? " There is none at all." : " There are: "
                + $"{string.Join(", ", spec.Starters.Select(one => one.Language))}. For any other "
                + "language, docs/protocol.md says what an adapter has to say and to "
                + "understand."));

    // What is to be done with it next, as its README has it: commands.
    private static IEnumerable<string> NextCommands(Starter starter) =>
        Encoding.UTF8.GetString(starter.Files.Single(file => file.Name == Readme).Read())
            .Split('\n')
            .SkipWhile(line => !line.StartsWith(Fence, StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith(Fence, StringComparison.Ordinal));

    private void Write(StarterFile file)
    {
        var path = Path.Combine(folder, file.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Read());
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
        var count = Count.Of(starter.Files.Length, "file");
        screen.Line($"Wrote a {spec.Subjects.Noun} in {language} into {folder}, {count}:");
        foreach (var file in starter.Files)
        {
            screen.Line(2, $"{file.Name}");
        }

        screen.Line();
        screen.Line($"It conforms as it is, and README.md tells where yours goes. Next:");
        screen.Line(2, $"cd {Quoted(folder)}");
        foreach (var command in NextCommands(starter))
        {
            screen.Line(2, $"{command}");
        }
    }

    private static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || "/\\:._-~".Contains(letter))
            ? path
            : $"\"{path}\"";
}
