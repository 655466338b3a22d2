namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>Projects away from the repository that have nothing but the packages.</summary>
[Collection(PackedCollection.Name)]
public sealed class The_consumers(Packed packed)
{
    [Fact]
    public async Task Of_the_contract_compile_an_adapter_which_the_tool_judges()
    {
        var shell = packed.Consumer("contract");
        await shell.SucceedAsync("dotnet build");

        var run = await shell.RunAsync(
            "caelmor-certify --only 21.1-6.1 --implementation bin/Debug/net10.0/Refusing.dll");

        run.ExitCode.Should().Be(1, run.Output);
        run.Lines.Should().Contain("REJECTED");
    }

    [Fact]
    public async Task Of_the_specs_run_the_certifier_in_their_own_process()
    {
        var shell = packed.Consumer("specs");
        await shell.SucceedAsync("dotnet build");

        var run = await shell.SucceedAsync("dotnet bin/Debug/net10.0/Certifying.dll");

        run.Lines[0].Should().MatchRegex(
            "^refusing: Rejected, ([0-9]+) of \\1 scenarios and control twins tried$");
        await RefuseReqnrollBesideThePolyfill(shell);
    }

    private static async Task RefuseReqnrollBesideThePolyfill(Running.Shell shell)
    {
        await shell.SucceedAsync("""
            mkdir reqnroll && cp bin/Debug/net10.0/Certifying.dll reqnroll/Reqnroll.dll
            """);
        var run = await shell.RunAsync("dotnet build --no-restore -p:WithReqnroll=true");

        run.ExitCode.Should().Be(1, run.Output);
        run.Output.Should().Contain("error CAELMOR001: Found Reqnroll beside a build of");
    }
}
