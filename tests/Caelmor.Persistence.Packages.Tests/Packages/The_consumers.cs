namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>Projects away from the repository that have nothing but the packages.</summary>
[Collection(PackedCollection.Name)]
public sealed class The_consumers(Packed packed)
{
    [LongFact]
    public async Task Of_the_contract_compile_an_adapter_which_the_tool_judges()
    {
        var shell = packed.Consumer("contract");
        await shell.SucceedAsync("dotnet build");

        var run = await shell.RunAsync(
            "caelmor-certify --only 21.1-6.1 --implementation bin/Debug/net10.0/Refusing.dll");

        run.ExitCode.Should().Be(1, run.Output);
        run.Lines.Should().Contain("REJECTED");
    }

    [LongFact]
    public async Task Of_the_specs_run_the_certifier_in_their_own_process()
    {
        var shell = packed.Consumer("specs");
        await shell.SucceedAsync("dotnet build");

        var run = await shell.SucceedAsync("dotnet bin/Debug/net10.0/Certifying.dll");

        run.Lines[0].Should().MatchRegex(
            "^refusing: Rejected, ([0-9]+) of \\1 scenarios and control twins tried$");
    }

    [LongFact]
    public async Task Of_the_specs_and_reqnroll_run_scenarios_by_reqnrolls_own_runtime()
    {
        const string Saving = "canon/stage-21.1/section-6-save-atomicity.feature";
        var shell = packed.Consumer("reqnroll");
        await shell.SucceedAsync("dotnet build");

        var obeyed = await shell.SucceedAsync(
            $"dotnet bin/Debug/net10.0/Scenarios.dll {Saving} 'The store fails'");
        var broken = await shell.SucceedAsync(
            $"dotnet bin/Debug/net10.0/Scenarios.dll {Saving} 'The very first save'");

        obeyed.Lines[0].Should().Be("OK: The store fails before the commit point");
        broken.Lines[0].Should().StartWith("TestError: The very first save");
        broken.Lines[1].Should().Be("Expected: the truth is of epoch 1. Found: epoch 0.");
    }
}
