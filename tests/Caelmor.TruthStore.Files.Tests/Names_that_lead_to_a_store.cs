using System.Runtime.Versioning;
using Caelmor.Persistence.Operating.Crashes;
using Caelmor.Persistence.Operating.Tests.Running;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.Files.Tests.Crashes;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests;

/// <summary>What is durable is worth nothing if the names that lead to it are not.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class Names_that_lead_to_a_store : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [WhereStraceIsFact]
    public async Task Are_flushed_before_a_commit_is_told_if_the_store_made_them() =>
        (await FlushedAsync("n/a/b/c", CrashTarget.Commit, 1)).Should()
            .Contain([_place.Path, _place.Of("n"), _place.Of("n/a"), _place.Of("n/a/b")]);

    [WhereStraceIsFact]
    public async Task Are_flushed_if_a_script_or_a_process_that_died_made_them_just_before()
    {
        Directory.CreateDirectory(_place.Of("n/a/b/c"));

        (await FlushedAsync("n/a/b/c", CrashTarget.Commit, 1)).Should()
            .Contain([_place.Path, _place.Of("n"), _place.Of("n/a"), _place.Of("n/a/b"), "/"]);
    }

    [WhereStraceIsFact]
    public async Task Are_flushed_also_where_a_link_leads_elsewhere()
    {
        Directory.CreateDirectory(_place.Of("disk/worlds"));
        Directory.CreateDirectory(_place.Of("srv"));
        Directory.CreateSymbolicLink(_place.Of("srv/link"), _place.Of("disk/worlds"));

        (await FlushedAsync("srv/link/world", CrashTarget.Commit, 1)).Should()
            .Contain([_place.Of("srv"), _place.Of("disk/worlds"), _place.Of("disk")]);
    }

    [WhereStraceIsFact]
    public async Task Are_flushed_before_an_operators_act_is_told()
    {
        Directory.CreateDirectory(_place.Of("n/a"));
        using (var store = FileTruthStore.Open(_place.Of("n/a/b"), Epochs.Options))
        {
            await store.CommitAsync(Epochs.Truth(1), default);
            await store.CommitAsync(Epochs.Truth(2), default);
        }

        (await FlushedAsync("n/a/b", CrashTarget.Use, 1)).Should()
            .Contain([_place.Path, _place.Of("n"), _place.Of("n/a")]);
    }

    [Fact]
    public void Keep_no_server_out_that_may_pass_through_them_and_not_read_them()
    {
        var inner = _place.Of("private/world");
        Directory.CreateDirectory(inner);
        File.SetUnixFileMode(_place.Path, (UnixFileMode)Convert.ToInt32("711", 8));
        File.SetUnixFileMode(_place.Of("private"), (UnixFileMode)Convert.ToInt32("711", 8));
        File.SetUnixFileMode(inner, (UnixFileMode)Convert.ToInt32("777", 8));

        Stranger.Failure(() => Ancestors.Flush(inner)).Should().BeNull();
        Stranger.Failure(() => FileTruthStore.Open(inner).Dispose()).Should().BeNull();
    }

    /// <summary>The folders that a process flushes before it says what it has done.</summary>
    private async Task<List<string>> FlushedAsync(string folder, string act, long number)
    {
        using var notes = new TemporaryFolder();
        using var target = VictimProcess.Begin(
            CrashVictim.Start(), CrashTarget.Words(act, _place.Of(folder), number),
            "strace", "-f", "-y", "-qq", "-e", "trace=fsync,write", "-o", notes.Of("calls"));
        (await target.EndAsync(Patience, default)).ExitCode.Should().Be(0);
        var calls = File.ReadAllLines(notes.Of("calls"));
        calls.Should().Contain(line => line.Contains(" write(1<"));
        return
        [
            .. calls.TakeWhile(line => !line.Contains(" write(1<"))
                .Where(line => line.Contains(" fsync("))
                .Select(line => line[(line.IndexOf('<') + 1)..line.IndexOf('>')]),
        ];
    }
}
