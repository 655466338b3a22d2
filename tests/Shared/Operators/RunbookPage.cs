using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>A page for operators, taken apart into its commands.</summary>
internal sealed class RunbookPage
{
    private const string Answer = "# answers with ";

    private readonly List<Command> _commands = [];

    /// <param name="name">A page of <c>docs</c>.</param>
    public RunbookPage(string name)
    {
        var section = "";
        foreach (var block in Markdig.Markdown.Parse(
            File.ReadAllText(Repository.File("docs", name))))
        {
            if (block is HeadingBlock heading)
            {
                section = ((LiteralInline)heading.Inline!.FirstChild!).Content.ToString();
            }

            if (block is FencedCodeBlock { Info: not "csharp" } code)
            {
                _commands.AddRange(code.Lines.ToString()
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => Read(section, code.Info!, line)));
            }
        }
    }

    /// <summary>The headings above commands.</summary>
    public IEnumerable<string> Sections => _commands.Select(one => one.Section).Distinct();

    /// <summary>Which commands of a tool it shows.</summary>
    public IEnumerable<string> Uses(string tool) =>
        _commands.Select(one => one.Text.Split(' '))
            .Where(words => words[0] == tool).Select(words => words[1]).Distinct();

    /// <summary>Does what it says below a heading; each command has to answer as the page
    /// tells.</summary>
    /// <returns>The last run.</returns>
    public async Task<ToolRun> FollowAsync(string section, Func<string, Task<ToolRun>> runAsync)
    {
        ToolRun? last = null;
        foreach (var command in _commands.Where(one => one.Section == section))
        {
            last = await runAsync(command.Text);

            ((int)last.ExitCode).Should().Be(
                command.ExitCode, "of '{0}': {1}{2}", command.Text, last.Output, last.Errors);
        }

        last.Should().NotBeNull("'{0}' has commands", section);
        return last!;
    }

    private static Command Read(string section, string language, string line)
    {
        language.Should().BeOneOf("sh", "cron");
        var parts = line.Split(Answer);
        var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // What cron runs stands behind five fields of time.
        var text = string.Join(' ', language == "cron" ? words[5..] : words);
        return new(section, text, parts.Length == 1 ? 0 : int.Parse(parts[1]));
    }

    private sealed record Command(string Section, string Text, int ExitCode);
}
