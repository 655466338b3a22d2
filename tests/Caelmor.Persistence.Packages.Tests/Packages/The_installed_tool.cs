namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>The tool as its users have it: from the package, away from the repository.</summary>
/// <remarks>What the README and the guide do with it, their tests show.</remarks>
[Collection(PackedCollection.Name)]
public sealed class The_installed_tool(Packed packed)
{
    [LongFact]
    public async Task Serves_the_reference_to_itself_over_a_pipe()
    {
        var run = await packed.InNewFolder("pipe")
            .RunAsync("caelmor-certify --only 21.1-6.1 --exec 'caelmor-certify serve'");

        run.ExitCode.Should().Be(4, "a part of the rules certifies nothing: {0}", run.Output);
    }

    [LongFact]
    public async Task Of_operators_looks_after_a_store()
    {
        var shell = packed.InNewFolder("operators");
        await shell.SucceedAsync("mkdir -p world && touch world/truth-store.lock");

        (await shell.SucceedAsync("caelmor-truth list world"))
            .Output.Should().Contain("nothing was ever saved");
        (await shell.RunAsync("caelmor-truth list nowhere")).ExitCode.Should().Be(2);
    }

    [LongFact]
    public async Task Of_ledgers_makes_one_and_shows_it()
    {
        var shell = packed.InNewFolder("ledgers");
        await shell.SucceedAsync("mkdir -p audit && caelmor-ledger create audit");

        (await shell.SucceedAsync("caelmor-ledger view audit --out audit.html && cat audit.html"))
            .Output.Should().Contain("It has no event yet");
    }

    [LongFact]
    public async Task Of_grids_draws_a_map()
    {
        var shell = packed.InNewFolder("grids");
        var town = Repository.File(
            "tests", "Caelmor.WorldGrid.SampleTown", "bin", Packing.Configuration, "net10.0",
            "Caelmor.WorldGrid.SampleTown.dll");
        await shell.SucceedAsync($"dotnet '{town}' town put");

        await shell.SucceedAsync("caelmor-grid map town/grid --out map && test -s map.png");
        (await shell.SucceedAsync("caelmor-grid list town/grid"))
            .Output.Should().Contain("epoch 1, seal");
    }

    // It kills a process that is the tool itself.
    [LongFact]
    public async Task Of_operators_starts_itself()
    {
        var run = await packed.InNewFolder("proofs").SucceedAsync(
            "caelmor-truth crash --only moments --minutes 0.02 --dir .");

        run.Output.Should().Contain("PROVEN");
    }
}
