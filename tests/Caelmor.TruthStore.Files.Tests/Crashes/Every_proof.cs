using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.CrashProofs.Hostile;
using Caelmor.TruthStore.CrashProofs.Proving;
using Caelmor.TruthStore.Files.Folders;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>A proof that cannot fail shows nothing: each of them fails on what is wrong.</summary>
[Collection(nameof(Alone))]
public sealed class Every_proof
{
    private const string AtCalls = "a process at every call";

    [Theory]
    [InlineData("a crash at any moment")]
    [LongInlineData("a crash in recovery")]
    [LongInlineData("a crash after a fault")]
    public Task Notices_names_that_are_not_flushed(string proof) =>
        ShouldFailAsync(proof, disk => new FlushlessDisk(disk) { FlushesNames = false });

    [Theory]
    [InlineData("a crash at any moment")]
    [InlineData("a crash in recovery")]
    public Task Notices_files_that_are_not_flushed(string proof) =>
        ShouldFailAsync(proof, disk => new FlushlessDisk(disk) { FlushesFiles = false });

    [Theory]
    [InlineData("a crash at any moment")]
    [InlineData("a crash in recovery")]
    public Task Notices_truths_that_are_written_in_place(string proof) =>
        ShouldFailAsync(proof, disk => new InPlaceDisk(disk));

    [Theory]
    [InlineData("a crash after a fault")]
    [InlineData("a disk that refuses")]
    public Task Notices_refusals_that_are_not_heard(string proof) =>
        ShouldFailAsync(proof, disk => new FlushlessDisk(disk) { IsDeaf = true });

    [Theory]
    [InlineData("every byte altered")]
    [InlineData("every length cut")]
    [InlineData("files and sections swapped")]
    [InlineData("files made to do harm")]
    public Task Notices_checksums_that_nobody_compares(string proof) =>
        ShouldFailAsync(proof, (disk, options) =>
            new SpoiledStore(disk, options, SpoiledStore.SealWhatIsThere));

    [Fact]
    public Task Notices_an_order_by_the_clock() =>
        ShouldFailAsync("clocks set back and forth", (disk, options) =>
            new SpoiledStore(disk, options, SpoiledStore.BelieveTheClock));

    [Fact]
    public Task Notices_memory_that_is_taken() =>
        ShouldFailAsync("files made to do harm", (disk, options) =>
        {
            GC.KeepAlive(new byte[EveryHostileFile.Bound]);
            return FileTruthStore.Open(disk, options);
        });

    [Fact]
    public Task Notices_a_store_that_makes_room_for_itself() =>
        ShouldFailAsync("folders made to do harm", usual => usual with
        {
            Subject = new Subject
            {
                InFolder = (folder, options) =>
                {
                    Array.ForEach(Directory.GetFiles(folder), File.Delete);
                    return FileTruthStore.Open(folder, options);
                },
            },
        });

    [LongFact]
    public Task Notices_a_process_that_says_too_soon_what_is_durable() =>
        ShouldFailAsync("a process at random moments", usual => usual with
        {
            CrashTarget = CrashVictim.Start("hasty"),
            Killing = TimeSpan.FromMinutes(2),
        });

    [WhereStraceIsFact(IsLong = true)]
    public Task Notices_at_every_call_what_was_said_too_soon() =>
        ShouldFailAsync(AtCalls, usual => usual with { CrashTarget = CrashVictim.Start("hasty") });

    [WhereStraceIsFact(IsLong = true)]
    public Task Notices_at_every_call_what_is_written_in_place() =>
        ShouldFailAsync(AtCalls, usual => usual with { CrashTarget = CrashVictim.Start("in-place") });

    private static Task ShouldFailAsync(string proof, Func<IDisk, IDisk> between) =>
        ShouldFailAsync(
            proof, usual => usual with { Subject = new Subject { Between = between } });

    private static Task ShouldFailAsync(
        string proof, Func<IDisk, StoreOptions, ITruthStore> open) =>
        ShouldFailAsync(proof, usual => usual with { Subject = new Subject { OnDisk = open } });

    private static async Task ShouldFailAsync(
        string proof, Func<StoreProofConditions, StoreProofConditions> change)
    {
        var result = await Rehearsal.RunAsync(proof, usual => change(usual) with
        {
            IsOneEnough = true,
        });

        result.Holds.Should().BeFalse();
        result.Findings.Should().NotBeEmpty().And.OnlyContain(finding =>
            finding.Found != "" && finding.Expected != "" && finding.Again != "");
    }
}
