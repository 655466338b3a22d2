using Caelmor.JsonRpc;
using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Certify.Tests.Processes;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Tests.Adapters;

/// <summary>A verdict names one implementation, and that is who was tried.</summary>
public sealed class Who_was_tried
{
    private static readonly InitializeResult First = new(1, "harbour", "1.0");

    [LongTheory]
    [InlineData("has-a-version-for-each-process", "name 'pretender', version '1.0.")]
    [LongInlineData("has-a-name-for-each-process", "name 'pretender ")]
    public async Task Is_the_same_in_every_process_of_a_run(string manner, string words)
    {
        var run = await Tool.RunAsync(
            "--exec", BadAdapter.Command(manner),
            "--only", "21.1-6.4", "--quick", "--jobs", "4", "--timeout", "120");

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Output + run.Errors);
        run.Output.Should().Contain("every process of one run introduces itself alike")
            .And.Contain($"introduces itself as {words}")
            .And.Contain("was not understood").And.NotContain("does not obey");
    }

    [Theory]
    [InlineData("harbour", "1.1")]
    [InlineData("harbor", "1.0")]
    [InlineData("Harbour", "1.0")]
    [InlineData("harbour", "1.0 ")]
    public void Is_somebody_else_by_any_letter(string name, string version)
    {
        var check = () => AdapterPool.CheckSame(First, new InitializeResult(1, name, version));

        check.Should().Throw<ProtocolException>()
            .Which.Found.Should().Contain($"name '{name}', version '{version}'");
    }

    [Fact]
    public void Is_the_one_that_says_the_same() =>
        FluentActions.Invoking(() =>
            AdapterPool.CheckSame(First, new InitializeResult(1, "harbour", "1.0")))
            .Should().NotThrow();
}
