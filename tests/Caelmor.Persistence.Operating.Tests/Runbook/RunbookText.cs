using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Caelmor.Persistence.Operating.Tests.Runbook;

/// <summary>The runbook, taken apart into its commands.</summary>
internal static class RunbookText
{
    private const string Answer = "# answers with ";

    public static string Markdown { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "runbook.md"));

    public static List<RunbookCommand> Commands() => Commands(Markdown);

    /// <summary>The commands of a page.</summary>
    public static List<RunbookCommand> Commands(string markdown)
    {
        var commands = new List<RunbookCommand>();
        var section = "";
        foreach (var block in Markdig.Markdown.Parse(markdown))
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
