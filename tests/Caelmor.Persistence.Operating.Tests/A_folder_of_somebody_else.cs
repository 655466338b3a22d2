using System.Runtime.Versioning;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class A_folder_of_somebody_else
{
    // Root may read everything, so root has to be somebody else for a while; anybody else is locked
    // out by the mode of the folder.
    [Fact]
    public async Task Is_refused_with_a_word_about_permissions()
    {
        using var village = await Village.WithAsync(1);
        File.SetUnixFileMode(village.Path, UnixFileMode.None);

        var failure = Stranger.Failure(() => StorePath.Open(village.Path, new()));

        File.SetUnixFileMode(
            village.Path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var refused = failure.Should().BeOfType<TruthStoreException>().Which;
        refused.Fault.Should().Be(StoreFault.Disk);
        refused.Message.Should().Contain(village.Path).And.Contain("permissions");
    }

    [Fact]
    public async Task Does_not_hide_the_other_files_if_one_cannot_be_read()
    {
        using var village = await Village.WithAsync(2);
        File.SetUnixFileMode(village.TruthOf(1), UnixFileMode.None);
        File.SetUnixFileMode(
            village.Path,
            (UnixFileMode)Convert.ToInt32("755", 8));
        File.SetUnixFileMode(village.TruthOf(2), (UnixFileMode)Convert.ToInt32("644", 8));
        Inspected[] files = [];

        var failure = Stranger.Failure(() =>
        {
            var folder = TruthFolder.At(village.Path);
            files = [.. new Inspection(folder, default).Verify(folder.List())];
        });

        failure.Should().BeNull();
        files.Select(file => file.Verifies).Should().Equal(true, null);
        files[1].Problem.Should().Contain(village.TruthOf(1)).And.Contain("no permission");
    }
}
