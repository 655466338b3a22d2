using System.CommandLine;
using System.Globalization;
using Caelmor.CommandLine.Hosting;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Certify.Tests.Adapters;
using Caelmor.Persistence.Certify.Tests.Certificates;
using Caelmor.Persistence.Certify.Tests.Implementations;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

/// <summary>What others say is shown, whatever it is, and no terminal obeys it.</summary>
public sealed class Texts_of_others
{
    private const string Evil = "\u001b[2J\u202e";
    private const string Shown = "\\u001b[2J\\u202e";

    // A name has no control characters, or nobody is tried by it.
    private const string Turned = "\\u202e\\u200b";

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

    [Fact]
    public void Begin_no_line_of_their_own_where_there_is_no_margin()
    {
        using var output = new StringWriter();
        using (var screen = Screen.Plain(output))
        {
            screen.Line(0, $"{"a\nCERTIFIED"}");
        }

        output.ToString().Should().Be("a\\u000aCERTIFIED" + Environment.NewLine);
    }

    [Theory]
    [InlineData("writes-on-the-screen", "quest\\u001b[2J\\u009b1m")]
    [LongInlineData("throws-on-the-screen", "\\u001b[2J\\u202e")]
    [LongInlineData("prints-on-the-screen", "'\\u001b[2J\\u202eSaving now...\\u000d'.")]
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
    [InlineData("writes-on-the-screen", "\\u001b]0;x\\u0007\\u0000\\u202e")]
    [LongInlineData("throws-on-the-screen", "Found     The adapter answered with error")]
    [LongInlineData("prints-on-the-screen", "< \\u001b[2J\\u202eSaving now...")]
    [LongInlineData("obeys", "✓ leave")]
    public async Task Of_adapters_are_not_obeyed_before_the_run(string manner, string shown)
    {
        var run = await Tool.RunAsync(
            "smoke", "--exec", BadAdapter.Command($"{manner} always {Evil}"),
            "--timeout", "120", "--verbose");

        run.Output.Should().Contain(shown).And.Contain($"{manner} always {Shown}");
        ShouldBeHarmless(run);
    }

    [LongFact]
    public async Task Of_certificates_are_not_obeyed()
    {
        using var folder = new Folder();
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            public string Name => "{{Turned}}";
            public string Version => "{{Turned}}";
            {{Workshop.Start}} { throw new Exception("{{Shown}}\nCERTIFIED"); }
            """);

        var issued = await folder.CertifyAsync("--implementation", path);
        issued.ExitCode.Should().Be(ExitCode.Rejected, issued.Output + issued.Errors);
        var verified = await Tool.RunAsync("verify", folder.Certificate);
        var holds = await Tool.RunAsync("validity", folder.Certificate);
        var site = await Tool.RunAsync("site", "--out", folder.In("book"), folder.Certificate);
        await File.WriteAllTextAsync(
            folder.Certificate,
            (await File.ReadAllTextAsync(folder.Certificate)).Replace(
                ".feature", $"{Shown}.feature", StringComparison.Ordinal));
        var refused = await Tool.RunAsync("verify", folder.Certificate);

        verified.Lines.Should().Contain("CONFIRMED");
        holds.ExitCode.Should().Be(ExitCode.Rejected);
        site.ExitCode.Should().Be(ExitCode.Success, site.Errors);
        refused.Lines.Should().Contain("REFUSED");
        foreach (var run in new[] { issued, verified, holds, site, refused })
        {
            run.Output.Should().ContainAny(Shown, Turned);
            ShouldBeHarmless(run);
            run.Lines.Should().NotContain(line => line.StartsWith("CERTIFIED"));
        }
    }

    [Fact]
    public async Task In_the_names_of_files_are_not_obeyed()
    {
        using var folder = new Folder();
        using var features = new FeatureFolder();
        var (plan, book) = (folder.In(Evil + ".json"), folder.In(Evil));
        File.Copy(Repository.File("docs", "plan.json"), plan);
        File.Copy(
            Repository.File("features", "canon", "rules.json"),
            Path.Combine(features.Path, "rules.json"));
        features.Add($"stage-21.0/{Evil}.feature", "Feature: Nothing yet\n");

        ToolRun[] runs =
        [
            await Tool.RunAsync("plan", plan),
            await Tool.RunAsync("new", "node", folder.In(Evil + "adapter")),
            await Tool.RunAsync("site", "--spec", "truth-store", "--out", book),
            await AddedAsync(Path.Combine(book, Evil), () =>
                Tool.RunAsync("site", "--spec", "truth-store", "--out", book)),
            await Tool.RunAsync("lock", features.Path),
        ];

        foreach (var run in runs)
        {
            run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
            run.Output.Should().Contain(Shown);
            ShouldBeHarmless(run);
        }
    }

    [Fact]
    public async Task In_plans_are_not_obeyed()
    {
        const string Milestones = "\"milestones\": [";
        using var folder = new Folder();
        var text = await File.ReadAllTextAsync(Repository.File("docs", "plan.json"));
        await File.WriteAllTextAsync(
            folder.In("plan.json"),
            text.Replace(
                Milestones, $"{Milestones} {{ \"builds\": \"{Shown}\" }},", StringComparison.Ordinal));

        var run = await Tool.RunAsync("plan", folder.In("plan.json"));

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Errors);
        run.Output.Should().Contain($"The plan has {Shown}");
        ShouldBeHarmless(run);
    }

    [Fact]
    public async Task In_traces_are_not_obeyed()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var screen = Screen.Plain(output);
        var here = new ToolEnvironment(screen, output, errors, TextReader.Null);

        var exitCode = await new Host(new Failing(), here).RunAsync(["--verbose"]);

        exitCode.Should().Be(ExitCode.ToolFault);
        errors.ToString().Should().Contain($"InvalidOperationException: {Shown}");
        ShouldBeHarmless(new(exitCode, output.ToString(), errors.ToString()));
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

    private static async Task<ToolRun> AddedAsync(string file, Func<Task<ToolRun>> runAsync)
    {
        await File.WriteAllTextAsync(file, "");
        return await runAsync();
    }

    private static void ShouldBeHarmless(ToolRun run) =>
        (run.Output + run.Errors).Where(letter => letter is not '\n').Should().NotContain(letter =>
            char.IsControl(letter)
            || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    private sealed class Failing : CommandLineTool
    {
        public override string Name => "failing";

        public override Option<bool> Json { get; } = new("--json");

        public override Option<bool> Verbose { get; } = new("--verbose");

        public override HelpExamples Examples { get; } = new("");

        public override RootCommand Build(OutputTargets targets)
        {
            var root = new RootCommand { Json, Verbose };
            root.SetAction(int (_) => throw new InvalidOperationException(Evil));
            return root;
        }

        public override string Interrupted(Command command) => "";

        public override IEnumerable<string> Failed(Exception fault) => [fault.Message];

        public override string Document(ExitCode exitCode, IReadOnlyList<string> messages) => "";
    }
}
