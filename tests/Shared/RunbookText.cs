using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>One command of a page for operators.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Text">The command.</param>
/// <param name="ExitCode">What the page says that it answers with.</param>
internal sealed record RunbookCommand(string Section, string Text, int ExitCode);

/// <summary>Pages for operators, taken apart into their commands.</summary>
internal static class RunbookText
{
    private const string Answer = "# answers with ";

    /// <summary>The commands of a page of <c>docs</c>.</summary>
    public static List<RunbookCommand> Commands(string page)
    {
        var commands = new List<RunbookCommand>();
        var section = "";
        foreach (var block in Markdig.Markdown.Parse(
            File.ReadAllText(Repository.File("docs", page))))
        {
            if (block is HeadingBlock heading)
            {
                section = ((LiteralInline)heading.Inline!.FirstChild!).Content.ToString();
            }

            if (block is FencedCodeBlock { Info: not "csharp" } code)
            {
                commands.AddRange(code.Lines.ToString()
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => Command(section, code.Info!, line)));
            }
        }

        return commands;
    }

    private static RunbookCommand Command(string section, string language, string line)
    {
        language.Should().BeOneOf("sh", "cron");
        var parts = line.Split(Answer);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // What cron runs stands behind five fields of time.
        var text = string.Join(' ', language == "cron" ? words[5..] : words);
        return new(section, text, parts.Length == 1 ? 0 : int.Parse(parts[1]));
    }
}
