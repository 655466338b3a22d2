using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

public sealed class PlaceForACertificateTests
{
    [Fact]
    public async Task Is_a_folder_that_can_be_written_to()
    {
        using var folder = new Folder();
        var file = folder.In("file");
        await File.WriteAllTextAsync(file, "");
        Directory.CreateDirectory(folder.In("taken", "badge.svg"));

        (await Tool.RunAsync("--out", file)).ShouldBeRefused(
            ExitCode.WrongUsage, "Name a folder that can be written to.");
        (await Tool.RunAsync("--out", "/proc/nowhere/at-all")).ShouldBeRefused(
            ExitCode.WrongUsage, "Name a folder that can be written to.");
        (await Tool.RunAsync("--out", folder.In("taken"))).ShouldBeRefused(
            ExitCode.WrongUsage, "is a folder, and a file is to be written there.");
        Directory.EnumerateFiles(folder.In("taken")).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_left_as_it_was_when_there_is_no_certificate()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.Certificate, "an old one");

        var run = await Tool.RunAsync(
            "--out", folder.Root, "--mutant", "takes-silence-for-an-answer");

        run.ExitCode.Should().Be(ExitCode.WrongUsage);
        (await File.ReadAllTextAsync(folder.Certificate)).Should().Be("an old one");
        Directory.EnumerateFiles(folder.Root).Should().ContainSingle("no draft is left");
    }

    [Theory]
    [InlineData("--key signs the certificate that --out writes", "--key", "key.pem")]
    [InlineData("--only and --out exclude each other", "--only", "21.1-6", "--out", "x")]
    [InlineData("--rerun-failed and --out exclude each other", "--rerun-failed", "x", "--out", "y")]
    [InlineData("--repeat takes a whole number, 1 or more, and found '0'.", "--repeat", "0")]
    [InlineData("--key stands before 'verify', and belongs to it.", "--key", "x", "verify", "y")]
    [InlineData("there is no option '--json'", "drift", "x", "--json")]
    public async Task Is_none_without_a_full_run(string message, params string[] arguments) =>
        (await Tool.RunAsync(arguments)).ShouldBeRefused(ExitCode.WrongUsage, message);
}
