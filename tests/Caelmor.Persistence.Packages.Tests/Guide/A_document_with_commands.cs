namespace Caelmor.Persistence.Packages.Tests.Guide;

/// <summary>How commands and their outputs are read.</summary>
public sealed class A_document_with_commands
{
    private const string Text = """
        Some words.

        ```sh exit=1
        cd ..
        caelmor-certify --exec "python3 adapter.py"
        ```

        More words.

        ```text
        REJECTED
          python … does not obey … rules.
        ```

        ```csharp
        Not.A("command");
        ```

        ```sh needs=node
        true
        ```
        """;

    [Fact]
    public void Is_read_block_by_block()
    {
        var blocks = Document.Parse(Text);

        blocks.Select(block => block.Line).Should().Equal(3, 19);
        blocks.Select(block => block.ExitCode).Should().Equal(1, 0);
        blocks.Select(block => block.Needs).Should().Equal("python3", "node");
        blocks[0].Commands.Should().Be("cd ..\ncaelmor-certify --exec \"python3 adapter.py\"");
        blocks[0].Shown.Should().HaveCount(2);
        blocks[1].Shown.Should().BeEmpty();
    }

    [Theory]
    [InlineData("REJECTED|  python 1 does not obey 3 rules.", null)]
    [InlineData("noise|REJECTED|noise|  python 1 does not obey 3 rules.|noise", null)]
    [InlineData("  python 1 does not obey 3 rules.|REJECTED", "  python … does not obey … rules.")]
    [InlineData("NOT REJECTED|  python 1 does not obey 3 rules.", "REJECTED")]
    [InlineData("REJECTED|python 1 does not obey 3 rules.", "  python … does not obey … rules.")]
    public void Shows_lines_that_have_to_be_said_in_that_order(string said, string? missing) =>
        Output.FirstNotSaid(Document.Parse(Text)[0].Shown, said.Split('|')).Should().Be(missing);
}
