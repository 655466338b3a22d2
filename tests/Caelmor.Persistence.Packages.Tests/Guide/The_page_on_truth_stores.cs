using Caelmor.Persistence.Packages.Tests.Packages;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>Its commands, with the installed tool.</summary>
[Collection(PackedCollection.Name)]
public sealed class The_page_on_truth_stores(Packed packed)
{
    private static readonly IReadOnlyList<Block> Blocks = Document.Read("docs", "truth-store.md");

    [Fact]
    public void Tells_some_commands() => Blocks.Should().HaveCountGreaterThan(1);

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Tells_commands_that_work(int line)
    {
        var block = Blocks.Single(block => block.Line == line);

        var run = await packed.InNewFolder($"stores {line}").RunAsync(block.Commands);

        run.ExitCode.Should().Be(block.ExitCode, run.Output);
        Output.FirstNotSaid(block.Shown, run.Lines)
            .Should().BeNull("the page shows it after line {0}; said was: {1}", line, run.Output);
    }

    // Every byte altered takes a while, and has tests of its own.
    public static TheoryData<int> Lines() =>
    [
        .. Blocks
            .Where(block => Thorough.IsWanted || !block.Commands.Contains("--only damage"))
            .Select(block => block.Line),
    ];
}
