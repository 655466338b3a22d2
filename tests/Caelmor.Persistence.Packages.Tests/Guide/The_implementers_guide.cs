using Caelmor.Persistence.Packages.Tests.Packages;

namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>Every command of it does what it says.</summary>
[Collection(PackedCollection.Name)]
public sealed class The_implementers_guide(Guided guided) : IClassFixture<Guided>
{
    [LongTheory]
    [Blocks("")]
    public void Tells_commands_that_work(int line, string last) => Check(line, last);

    [LongTheory]
    [Blocks("python3")]
    public void Tells_commands_that_work_with_Python(int line, string last) => Check(line, last);

    [LongTheory]
    [Blocks("node")]
    public void Tells_commands_that_work_with_Node(int line, string last) => Check(line, last);

    [ThoroughTheory]
    [Blocks("python3", IsLong = true)]
    public void Tells_long_commands_that_work_with_Python(int line, string last) =>
        Check(line, last);

    [ThoroughTheory]
    [Blocks("node", IsLong = true)]
    public void Tells_long_commands_that_work_with_Node(int line, string last) => Check(line, last);

    [LongTheory]
    [Blocks("openssl")]
    public void Tells_commands_that_work_with_openssl(int line, string last) => Check(line, last);

    [Fact]
    public void Begins_with_the_packages() =>
        Guided.Blocks[0].Commands.Should().StartWith(Packing.Told + "\n");

    [Fact]
    public void Has_no_block_that_nobody_runs() =>
        Guided.Blocks.Select(block => (block.Needs, block.IsLong)).Distinct().Should().BeEquivalentTo(
        [
            ("", false), ("python3", false), ("python3", true), ("node", false), ("node", true),
            ("openssl", false),
        ]);

    private void Check(int line, string last)
    {
        var block = Guided.Blocks.Single(block => block.Line == line);
        var run = guided.At(line);

        run.ExitCode.Should().Be(
            block.ExitCode,
            "that is how line {0} ends ({1}); it said: {2}",
            line,
            last,
            run.Output);
        Output.FirstNotSaid(block.Shown, run.Lines)
            .Should().BeNull("the guide shows it after line {0}; said was: {1}", line, run.Output);
    }
}
