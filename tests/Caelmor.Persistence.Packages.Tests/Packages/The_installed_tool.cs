namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>The tool as its users have it: from the package, away from the repository.</summary>
/// <remarks>What the README and the guide do with it, their tests show.</remarks>
[Collection(PackedCollection.Name)]
public sealed class The_installed_tool(Packed packed)
{
    [Fact]
    public async Task Serves_the_reference_to_itself_over_a_pipe()
    {
        var run = await packed.InNewFolder("pipe")
            .RunAsync("caelmor-certify --only 21.1-6.1 --exec 'caelmor-certify serve'");

        run.ExitCode.Should().Be(4, "a part of the rules certifies nothing: {0}", run.Output);
    }
}
