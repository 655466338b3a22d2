using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Implementations;

public sealed class DependencyTests : IDisposable
{
    private readonly Workshop _workshop = new();

    // The certifier itself uses a Spectre.Console that has no such type.
    [Fact]
    public async Task Dependencies_are_their_own_though_the_certifier_has_others_of_that_name()
    {
        var spectre = _workshop.Build("Spectre.Console", """
            [assembly: System.Reflection.AssemblyVersion("0.0.1.0")]
            public static class Lantern { public static string Name => "from their own lantern"; }
            """);
        var file = _workshop.Build(
            "Their",
            Workshop.Usings
                + Workshop.Class("public class A", "public string Name => Lantern.Name;"),
            spectre);

        var run = await Tool.RunAsync("--implementation", file, "--only", "21.1-6.5");

        run.ExitCode.Should().Be(ExitCode.Incomplete, run.Errors);
        run.Lines[0].Should().StartWith("from their own lantern 7.5 (Their.dll), version ");
    }

    public void Dispose() => _workshop.Dispose();
}
