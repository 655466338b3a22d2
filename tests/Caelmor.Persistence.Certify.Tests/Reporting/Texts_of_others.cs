using System.Globalization;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Certify.Tests.Adapters;
using Caelmor.Persistence.Certify.Tests.Certificates;
using Caelmor.Persistence.Certify.Tests.Implementations;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

/// <summary>What others say is shown, whatever it is, and no terminal obeys it.</summary>
public sealed class Texts_of_others
{
    [Theory]
    [InlineData("\u001b[2J", "\\u001b[2J")]
    [InlineData("\u001b]0;title\u0007", "\\u001b]0;title\\u0007")]
    [InlineData("a\0b", "a\\u0000b")]
    [InlineData("\u009b1m", "\\u009b1m")]
    [InlineData("\u202eDEIFITREC", "\\u202eDEIFITREC")]
    [InlineData("\u2066a\u2069", "\\u2066a\\u2069")]
    [InlineData("a\u200bb\ufeff", "a\\u200bb\\ufeff")]
    [InlineData("a\rb", "a\\u000db")]
    [InlineData("a\u2028b\u0085c", "a\\u2028b\\u0085c")]
    [InlineData("\U000e0041", "\\u{e0041}")]
    [InlineData("a\nCERTIFIED", "a\\u000aCERTIFIED")]
    [InlineData("Zoë, 日本, 👑 and a\\b", "Zoë, 日本, 👑 and a\\b")]
    public void Are_shown_by_number_where_they_would_not_be_seen(string text, string shown)
    {
        using var output = new StringWriter();
        using (var screen = Screen.Plain(output))
        {
            screen.Line($"{text}");
        }

        output.ToString().Should().Be(shown + Environment.NewLine);
    }

    [Fact]
    public void Are_shown_by_number_if_they_are_half_a_letter()
    {
        using var output = new StringWriter();
        using (var screen = Screen.Plain(output))
        {
            screen.Line($"{"\ud83d"}");
        }

        output.ToString().Should().Be("\\ud83d" + Environment.NewLine);
    }

    [Fact]
    public void Keep_their_lines_where_these_stay_behind_a_margin()
    {
        using var output = new StringWriter();
        using (var screen = Screen.Plain(output))
        {
            screen.Line(2, $"{"one\r\ntwo\u001b"}");
        }

        output.ToString().Split(Environment.NewLine).Should().Equal("  one", "  two\\u001b", "");
    }

    [Theory]
    [InlineData("writes-on-the-screen", "quest\\u001b[2J\\u009b1m")]
    [InlineData("throws-on-the-screen", "\\u001b[2J\\u202e")]
    [InlineData("prints-on-the-screen", "'\\u001b[2J\\u202eSaving now...\\u000d'.")]
    public async Task Of_adapters_are_not_obeyed(string manner, string shown)
    {
        var run = await BadAdapter.TryAsync(manner);

        run.Output.Should().Contain(shown);
        ShouldBeHarmless(run);
        run.Lines.Should().NotContain(line => line.StartsWith("CERTIFIED"));
    }

    [Theory]
    [InlineData("throw new Exception(\"\\u001b[2J\\u202e\\nCERTIFIED\");", "\\u001b[2J\\u202e")]
    public async Task Of_implementations_in_process_are_not_obeyed(string body, string shown)
    {
        using var workshop = new Workshop();
        var run = await workshop.JudgeAsync($"{Workshop.Start} {{ {body} }}");

        run.ExitCode.Should().Be(ExitCode.Rejected);
        run.Output.Should().Contain(shown);
        ShouldBeHarmless(run);
    }

    [Theory]
    [InlineData("explain", "21.1\u001b[2J")]
    [InlineData("plan", "no\u001b[2J\u202e.json")]
    [InlineData("verify", "no\u001b[2J.json")]
    [InlineData("--exec", "no\u202esuch-\nprogram")]
    [InlineData("--mutant", "\u001b]0;x\u0007")]
    [InlineData("--features", "no\u009bfolder\nCERTIFIED")]
    [InlineData("--implementation", "no\u2066.dll")]
    [InlineData("rules", "--gate", "\u200b\u001b[1m")]
    public async Task In_messages_are_not_obeyed(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        run.ExitCode.Should().Be(ExitCode.WrongUsage, run.Output);
        ShouldBeHarmless(run);
        run.Errors.TrimEnd().Split(Environment.NewLine).Should().OnlyContain(line =>
            line.StartsWith(CertifyTool.ToolName));
    }

    [Fact]
    public async Task In_files_are_not_obeyed()
    {
        using var folder = new Folder();
        var plan = folder.In("plan.json");
        await File.WriteAllTextAsync(plan, "{\"\\u001b[2J\": \"\u202e\"}");

        var run = await Tool.RunAsync("plan", plan);

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        ShouldBeHarmless(run);
    }

    private static void ShouldBeHarmless(ToolRun run) =>
        (run.Output + run.Errors).Where(letter => letter is not '\n').Should().NotContain(letter =>
            char.IsControl(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);
}
