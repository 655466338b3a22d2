using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.Certify.Tests.Adapters;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

/// <summary>A path of the caller may lead to anything; only regular files are read.</summary>
public sealed class Files_that_are_no_files : IDisposable
{
    private readonly Folder _folder = new();

    [ThoroughFact]
    public void A_file_of_three_gibibytes_is_in_the_digest()
    {
        var (small, large) = (Made("small.py", "print()"), _folder.In("big.jar"));
        using (var file = File.Create(large))
        {
            file.SetLength(3L << 30);
        }

        var identity = SubjectIdentity.OfCommand("x", "1", $"python3 '{small}' '{large}'");

        identity.Remarks.Should().BeEmpty();
        identity.Subject.Source.Should().Be("python3 small.py big.jar");
        identity.Subject.Digest.Should().HaveLength(64)
            .And.NotBe(SubjectIdentity.OfCommand("x", "1", $"python3 '{small}'").Subject.Digest);
    }

    [Fact]
    public void Of_files_the_digest_is_that_of_their_bytes_one_after_the_other() =>
        SubjectIdentity.OfCommand("x", "1", $"run '{Made("a", "12")}' '{Made("b", "345")}'")
            .Subject.Digest.Should().Be(
                Convert.ToHexStringLower(SHA256.HashData("12345"u8.ToArray())));

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("device")]
    [InlineData("folder")]
    public void What_is_no_regular_file_is_named_and_not_read(string kind)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var path = Path(kind, socket);

        var identity = SubjectIdentity.OfCommand("x", "1", $"run '{path}' '{Made("a", "1")}'");

        identity.Remarks.Should().Equal($"'{path}' is a {kind}, which the digest leaves out.");
        identity.Subject.Digest.Should().Be(
            SubjectIdentity.OfCommand("x", "1", $"run '{Made("a", "1")}'").Subject.Digest);
    }

    [Fact]
    public void A_digest_of_nothing_is_said() =>
        SubjectIdentity.OfCommand("x", "1", "run --all").Remarks
            .Should().ContainSingle().Which.Should().Contain("has no digest");

    [ThoroughFact]
    public async Task What_the_digest_leaves_out_is_said_beside_the_certificate()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var path = Path("pipe", socket);

        var run = await _folder.CertifyAsync(
            "--exec", BadAdapter.Command($"throws always '{path}'"));

        run.ExitCode.Should().Be(ExitCode.Rejected, run.Errors);
        run.Output.Should().Contain($"Written: {_folder.Certificate}")
            .And.Contain($"'{path}' is a pipe, which the digest leaves out.");
    }

    [Fact]
    public void What_can_t_be_read_is_named()
    {
        var path = _folder.In("locked.py");
        using var held = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);

        SubjectIdentity.OfCommand("x", "1", $"run '{path}' '{Made("a", "1")}'").Remarks
            .Should().ContainSingle().Which.Should().StartWith($"'{path}' can't be read");
    }

    [Theory]
    [InlineData("pipe", "verify")]
    [InlineData("device", "verify")]
    [InlineData("folder", "validity")]
    [InlineData("socket", "holds")]
    [InlineData("pipe", "plan")]
    [InlineData("device", "plan")]
    [InlineData("folder", "plan")]
    [InlineData("pipe", "site", "--out", "book")]
    [InlineData("pipe", "--only", "21.1-6.2", "--implementation")]
    [InlineData("device", "serve", "--implementation")]
    [InlineData("pipe", "rules", "--bindings")]
    [InlineData("pipe", "--rerun-failed")]
    public async Task Where_a_file_is_expected_it_is_named(string kind, params string[] arguments)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var path = Path(kind, socket);

        var run = await Tool.RunAsync([.. arguments, path]);

        run.ShouldBeRefused(ExitCode.WrongUsage, path);
        run.Errors.Should().Contain($" a {kind}").And.ContainAny("xpected", "takes", "Name ");
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("device")]
    public async Task So_is_a_key(string kind)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var path = Path(kind, socket);

        (await Tool.RunAsync("--out", _folder.In("out"), "--key", path)).ShouldBeRefused(
            ExitCode.WrongUsage, $"Found no key in {path}. Found a {kind}, expected a regular file.");
    }

    [Fact]
    public async Task What_is_longer_than_it_can_be_is_not_read_to_its_end()
    {
        var path = _folder.In("long.json");
        using (var file = File.Create(path))
        {
            file.SetLength(1L << 31);
        }

        (await Tool.RunAsync("plan", path)).ShouldBeRefused(
            ExitCode.WrongUsage, "Found more than 16,777,216 bytes, expected no more than that.");
    }

    [Fact]
    public async Task What_another_command_writes_can_still_be_read()
    {
        var plan = Repository.File("docs", "plan.json");

        var run = await Executable.RunProgramAsync(
            _folder.Root, "", "bash", "-c", $"dotnet '{Executable.Path}' plan <(cat '{plan}')");

        run.ExitCode.Should().Be(ExitCode.Success, run.Errors);
    }

    public void Dispose() => _folder.Dispose();

    private string Made(string name, string text)
    {
        File.WriteAllText(_folder.In(name), text);
        return _folder.In(name);
    }

    private string Path(string kind, Socket socket)
    {
        var path = _folder.In(kind);
        switch (kind)
        {
            case "pipe":
                using (var made = Process.Start("mkfifo", path))
                {
                    made.WaitForExit();
                }

                return path;
            case "socket":
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return path;
            case "folder":
                return Directory.CreateDirectory(path).FullName;
            default:
                return "/dev/zero";
        }
    }
}
