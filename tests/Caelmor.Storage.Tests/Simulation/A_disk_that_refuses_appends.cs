using System.Text;
using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.Storage.Disks;
using FluentAssertions;
using Xunit;

namespace Caelmor.Storage.Tests.Simulation;

/// <summary>What is left when it refuses, for whoever goes on without a crash.</summary>
public sealed class A_disk_that_refuses_appends
{
    private readonly SimulatedDisk _disk = new(new(
        new Dictionary<string, byte[]> { ["log"] = Encoding.ASCII.GetBytes("abcd") }));

    private readonly IAppendFile _file;

    public A_disk_that_refuses_appends() => _file = _disk.OpenToAppend("log");

    [Theory]
    [InlineData(false, "abcdEF")]
    [InlineData(true, "abcdEFGHEF")]
    public void Has_written_half_of_what_was_to_be_appended(bool doesItAllTheSame, string left) =>
        Refused(doesItAllTheSame, file => file.Write("EFGH"u8)).Should().Be(left);

    [Theory]
    [InlineData(false, "abcd")]
    [InlineData(true, "ab")]
    public void Has_cut_nothing_unless_it_has(bool doesItAllTheSame, string left) =>
        Refused(doesItAllTheSame, file => file.Cut(2)).Should().Be(left);

    [Fact]
    public void Has_made_half_of_the_room() =>
        Refused(doesItAllTheSame: false, file => file.Grow(8)).Should().Be("abcd..");

    private string Refused(bool doesItAllTheSame, Action<IAppendFile> act)
    {
        _disk.Fault = new(_disk.Operations + 1, 28, IsForEver: false, doesItAllTheSame);

        _file.Invoking(act).Should().Throw<IOException>().Which.HResult.Should().Be(28);

        return Encoding.ASCII.GetString(_disk.Image.Files["log"]).Replace('\0', '.');
    }
}
