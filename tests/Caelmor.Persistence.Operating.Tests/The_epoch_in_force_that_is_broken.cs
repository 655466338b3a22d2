using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Tests;

/// <summary>Whoever wants it as the truth is not sent home: much has to be done.</summary>
public sealed class The_epoch_in_force_that_is_broken
{
    [Theory]
    [InlineData("--yes")]
    [InlineData("--dry-run")]
    public async Task Cannot_be_chosen(string option)
    {
        using var village = await Village.WithAsync(3);
        village.Spoil(3);

        var run = await Tool.RunAsync("use", village.Path, "3", option);

        run.ShouldBeRefused(
            ExitCode.Rejected,
            "epoch 3", "is in force", "fails its check", "sound copy", "epoch 2", "verifies");
        run.Errors.Should().NotContain("Nothing has to be done");
    }

    [Fact]
    public async Task Leaves_no_other_to_choose_if_all_are_broken()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(1);
        village.Spoil(2);

        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeRefused(
            ExitCode.Rejected, "fails its check", "No other epoch verifies");
    }

    [Fact]
    public async Task Cannot_be_chosen_by_a_program_either()
    {
        using var village = await Village.WithAsync(2);
        village.Spoil(2);
        using var act = StoreOperator.Open(village.Path);

        act.Invoking(one => one.UseEpoch(new(2))).Should().Throw<TruthStoreException>()
            .Where(refused => refused.Fault == StoreFault.Broken
                && refused.Message.Contains("fails its check")
                && !refused.Message.Contains("Nothing has to be done"));
    }

    [Fact]
    public async Task Is_no_link_that_leads_to_a_sound_file()
    {
        using var village = await Village.WithAsync(2);
        using var elsewhere = new TemporaryFolder();
        File.Move(village.TruthOf(2), elsewhere.Of("moved"));
        File.CreateSymbolicLink(village.TruthOf(2), elsewhere.Of("moved"));

        (await Tool.RunAsync("use", village.Path, "2", "--yes")).ShouldBeRefused(
            ExitCode.Rejected, "a link to", elsewhere.Of("moved"));
    }
}
