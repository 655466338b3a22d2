using System.Text;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Simulation;

/// <summary>Of a file with sectors of four bytes; a dot stands for a byte of zero.</summary>
public sealed class What_a_crash_leaves
{
    private const int Sector = 4;

    [Fact]
    public void Of_what_was_flushed_is_all_of_it() =>
        Left("abc", file =>
        {
            Write(file, "defgh");
            file.FlushContent();
        }).Should().Equal("abcdefgh");

    [Fact]
    public void Of_what_was_appended_are_any_sectors_and_any_length() =>
        Left("abc", file => Write(file, "defgh")).Should().BeEquivalentTo(
            "abc", "abc.....", "abcd", "abcd....", "abc.efgh", "abcdefgh");

    [Fact]
    public void Of_a_cut_is_it_or_not_or_zeros_in_the_place_of_what_it_took_away() =>
        Left("abcdefgh", file => file.Cut(3)).Should().BeEquivalentTo(
            "abcdefgh", "abc.efgh", "abcd....", "abc.....", "abc");

    [Fact]
    public void Of_a_cut_that_was_flushed_is_the_cut() =>
        Left("abcdefgh", file =>
        {
            file.Cut(3);
            file.Flush();
        }).Should().Equal("abc");

    [Fact]
    public void Of_room_that_was_made_is_any_of_it() =>
        Left("abc", file => file.Grow(9)).Should().BeEquivalentTo(
            "abc", "abc.", "abc.....", "abc......");

    [Fact]
    public void Of_what_fills_room_that_is_durable_is_any_sector_and_no_other_length() =>
        Left("abc", file =>
        {
            file.Grow(8);
            file.Flush();
            Write(file, "defgh");
        }).Should().BeEquivalentTo("abc.....", "abcd....", "abc.efgh", "abcdefgh");

    [Fact]
    public void Of_what_is_appended_to_a_cut_that_was_not_flushed_may_have_the_old_end_behind_it() =>
        Left("abcdefgh", file =>
        {
            file.Cut(2);
            Write(file, "XY");
        }).Should().Contain(["abXYefgh", "ab..efgh", "abcdefgh", "abXY", "ab"])
            .And.NotContain("abXYEFGH");

    [Fact]
    public void Of_what_is_appended_to_a_cut_that_was_flushed_never_has() =>
        Left("abcdefgh", file =>
        {
            file.Cut(2);
            file.Flush();
            Write(file, "XY");
        }).Should().BeEquivalentTo("ab", "ab..", "abXY");

    [Fact]
    public void Of_two_writes_are_a_first_without_the_second_if_every_write_counts()
    {
        static void Both(IAppendFile file)
        {
            Write(file, "bc");
            Write(file, "defgh");
        }

        // The first sector reached the disk between the writes, the second one after them.
        Left("a", Both, isEveryWrite: true).Should().Contain("abc.efgh");
        Left("a", Both).Should().NotContain("abc.efgh").And.Contain("a...efgh");
    }

    [Fact]
    public void After_a_flush_that_failed_is_as_if_nothing_were_ever_flushed_again()
    {
        var disk = Holding("abc");
        var file = disk.OpenToAppend("log");
        Write(file, "d");
        disk.Fault = new(disk.Operations + 1, 5, IsForEver: false, DoesItAllTheSame: false);
        file.Invoking(one => one.FlushContent()).Should().Throw<IOException>();
        file.FlushContent();

        States(disk, isEveryWrite: false).Should().BeEquivalentTo("abc", "abc.", "abcd");
    }

    [Fact]
    public void Of_a_file_of_many_sectors_are_prefixes_gaps_and_single_ones()
    {
        var left = Left("", file => Write(file, new('x', 11 * Sector)));

        left.Should().Contain(
            [new('x', 20), new string('x', 20) + new string('.', 24),
            "...." + new string('x', 40), new string('.', 40) + "xxxx"]);
        left.Should().HaveCountLessThan(100);
    }

    private static List<string> Left(
        string before, Action<IAppendFile> act, bool isEveryWrite = false)
    {
        var disk = Holding(before);
        act(disk.OpenToAppend("log"));
        return States(disk, isEveryWrite);
    }

    private static SimulatedDisk Holding(string content) =>
        new(new(new Dictionary<string, byte[]> { ["log"] = Encoding.ASCII.GetBytes(content) }));

    private static List<string> States(SimulatedDisk disk, bool isEveryWrite) =>
    [
        .. disk.Moments[^1].CrashStates(Sector, isEveryWrite).Select(image =>
            Encoding.ASCII.GetString(image.Files["log"]).Replace('\0', '.')),
    ];

    private static void Write(IAppendFile file, string text) =>
        file.Write(Encoding.ASCII.GetBytes(text));
}
