using Caelmor.Persistence.Packages.Tests.Guide;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>Its commands, as the page has them.</summary>
public sealed class The_page_on_truth_stores
{
    private static readonly IReadOnlyList<Block> Blocks = Document.Read("docs", "truth-store.md");

    [Fact]
    public void Tells_some_commands() => Blocks.Should().HaveCountGreaterThan(1);

    [LongTheory]
    [MemberData(nameof(Lines))]
    public async Task Tells_commands_that_work(int line)
    {
        var block = Blocks.Single(block => block.Line == line);

        var run = await ToolProcess.InShellAsync(
            "caelmor-truth() {{ {0} \"$@\"; }}\n"
            + block.Commands.Replace("{", "{{").Replace("}", "}}"));

        ((int)run.ExitCode).Should().Be(block.ExitCode, run.Output + run.Errors);
        Output.FirstNotSaid(block.Shown, run.Output.Split('\n')).Should().BeNull(
            "the page shows it after line {0}; said was: {1}", line, run.Output);
    }

    // The certifier's own tests certify the store and judge its certificate again.
    private static bool IsOfThisTool(Block block) =>
        block.Commands.StartsWith("caelmor-truth", StringComparison.Ordinal);

    // Every byte altered takes a while, and has tests of its own.
    public static TheoryData<int> Lines() =>
    [
        .. Blocks
            .Where(IsOfThisTool)
            .Where(block => Thorough.IsWanted || !block.Commands.Contains("--only damage"))
            .Select(block => block.Line),
    ];
}
