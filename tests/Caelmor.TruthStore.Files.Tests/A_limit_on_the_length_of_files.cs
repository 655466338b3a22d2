using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Processes;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>The system ends who writes beyond it, unless he outlives the signal.</summary>
public sealed class A_limit_on_the_length_of_files : IDisposable
{
    private const int Refused = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, long, long> Limits => new()
    {
        // Of each epoch the file is longer than that of the one before.
        { CrashTarget.Commit, 30_000, 1 },
        { CrashTarget.Commit, 50_000, 2 },
        { CrashTarget.Commit, 5, 0 },
        { CrashTarget.Commit, 0, 0 },
    };

    public void Dispose() => _folder.Dispose();

    [WhereThereIsTheory("prlimit")]
    [MemberData(nameof(Limits))]
    public async Task Fails_the_save_by_name_and_not_the_process(
        string act, long limit, long epochs)
    {
        var run = await RunAsync(act, 10, limit);

        run.ExitCode.Should().Be(Refused, "it said {0}", run.Error);
        run.Acknowledged.Should().Equal(Enumerable.Range(1, (int)epochs).Select(one => (long)one));
        run.Error.Should().Contain("the limit of this process for a file (ulimit -f");
        using var store = FileTruthStore.Open(_folder.Path, Epochs.Options);
        (await store.ReadAsync(default)).Epoch.Number.Should().Be(epochs);
        Directory.GetFiles(_folder.Path, "*.writing").Should().BeEmpty();
    }

    [WhereThereIsTheory("prlimit")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fails_a_migration_and_leaves_the_former_truth(bool hasRoomForTheFormer)
    {
        (await RunAsync(CrashTarget.Commit, 3, long.MaxValue)).ExitCode.Should().Be(0);
        var former = new FileInfo(_folder.TruthOf(3)).Length;

        var run = await RunAsync(CrashTarget.Migrate, 3, hasRoomForTheFormer ? former : former - 1);

        run.ExitCode.Should().Be(Refused, "it said {0}", run.Error);
        run.Error.Should().Contain("the limit of this process for a file");
        using var store = FileTruthStore.Open(_folder.Path, Epochs.Options);
        (await store.ReadAsync(default)).ShouldHold(Epochs.Truth(3));
    }

    private async Task<VictimRun> RunAsync(string act, long number, long limit)
    {
        using var target = VictimProcess.Begin(
            CrashVictim.Start(),
            CrashTarget.Words(act, _folder.Path, number),
            "prlimit",
            limit == long.MaxValue ? "--fsize=unlimited" : $"--fsize={limit}",

            // What the runtime needs memory files for that are longer than these limits.
            "env", "DOTNET_EnableWriteXorExecute=0");
        return await target.EndAsync(Patience, default);
    }
}
