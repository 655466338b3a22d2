using System.Text;
using Caelmor.Storage.CrashProofs.Processes;
using Caelmor.Storage.Disks;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Disks;

public sealed class A_file_that_is_appended_to : IDisposable
{
    private readonly TemporaryFolder _place = TemporaryPlace.New();
    private readonly IFolder _folder;

    public A_file_that_is_appended_to() =>
        _folder = Folder.ToWriteAt(_place.Path, new("a test store", "test-store"), create: false);

    [Fact]
    public void Is_never_made()
    {
        _folder.Invoking(folder => folder.OpenToAppend("log")).Should()
            .Throw<FileNotFoundException>();

        Directory.GetFileSystemEntries(_place.Path).Should().BeEmpty();
    }

    [Fact]
    public void Is_not_reached_by_a_link()
    {
        File.WriteAllText(_place.Of("elsewhere"), "as it was");
        File.CreateSymbolicLink(_place.Of("log"), _place.Of("elsewhere"));

        _folder.Invoking(folder => folder.OpenToAppend("log")).Should()
            .Throw<IOException>().WithMessage("*no link is followed*");
    }

    [Fact]
    public void Keeps_what_somebody_else_has_appended()
    {
        File.WriteAllText(_place.Of("log"), "one\n");
        using var log = _folder.OpenToAppend("log");
        File.AppendAllText(_place.Of("log"), "a stranger's\n");

        Append(log, "two\n");

        File.ReadAllText(_place.Of("log")).Should().Be("one\na stranger's\ntwo\n");
    }

    [Fact]
    public void Is_filled_where_it_was_grown()
    {
        File.WriteAllText(_place.Of("log"), "one\n");
        using var log = _folder.OpenToAppend("log");

        log.Grow(10);
        Append(log, "two\n");

        File.ReadAllText(_place.Of("log")).Should().Be("one\ntwo\n\0\0");
        Append(log, "three\n");
        log.FlushContent();
        File.ReadAllText(_place.Of("log")).Should().Be("one\ntwo\nthree\n");
    }

    [Fact]
    public void Goes_on_where_it_was_cut()
    {
        File.WriteAllText(_place.Of("log"), "one\ntw");
        using var log = _folder.OpenToAppend("log");

        log.Cut(4);
        log.Flush();
        Append(log, "three\n");

        File.ReadAllText(_place.Of("log")).Should().Be("one\nthree\n");
    }

    [Fact]
    public void Is_told_as_it_was_if_it_cannot_grow()
    {
        File.WriteAllText(_place.Of("log"), "one\n");
        using var log = _folder.OpenToAppend("log");

        // More than any file system takes.
        log.Invoking(file => file.Grow(long.MaxValue)).Should().Throw<IOException>();

        log.Length.Should().Be(4);
        Append(log, "two\n");
        File.ReadAllText(_place.Of("log")).Should().Be("one\ntwo\n");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _place.Dispose();
    }

    private static void Append(IAppendFile file, string text) =>
        file.Write(Encoding.ASCII.GetBytes(text));
}
