using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

/// <summary>The certificate of a truth store, from process to process.</summary>
public sealed class StoreCertificateTests : IDisposable
{
    private const string Nowhere = "/nowhere/at-all";

    private readonly Folder _folder = new();

    [ThoroughFact]
    public async Task Is_judged_again_elsewhere_without_store_process_or_temporary_folder()
    {
        var issued = await Executable.RunAsync(
            ["--spec", "truth-store", .. _folder.Certifying]);
        issued.ExitCode.Should().Be(ExitCode.Success, issued.Output + issued.Errors);
        _folder.Names.Should().Contain(["certificate.json", "badge.svg", "summary.md"]);
        (await File.ReadAllTextAsync(_folder.In("badge.svg"))).Should().Contain("truth-store 1");

        using var elsewhere = new Folder();
        File.Copy(_folder.Certificate, elsewhere.In("moved.json"));
        var verified = await VerifyAsync(elsewhere.Root, "moved.json");

        verified.ExitCode.Should().Be(ExitCode.Success, verified.Output + verified.Errors);
        verified.Output.Should().Contain("CONFIRMED")
            .And.Contain("was certified under version 1 of truth stores");
        (await Tool.RunAsync("validity", _folder.Certificate)).Output.Should().Contain("HOLDS")
            .And.Contain("tried under version 1 of truth stores");
        await ShouldTellWhatWasChangedAsync();
    }

    [ThoroughFact]
    public async Task Is_confirmed_as_a_rejection_and_says_what_to_run_again()
    {
        var issued = await _folder.CertifyAsync("--spec", "truth-store", "--mutant", "lets-two-in");
        issued.ExitCode.Should().Be(ExitCode.Rejected, issued.Output + issued.Errors);

        var verified = await Tool.RunAsync("verify", _folder.Certificate);
        verified.ExitCode.Should().Be(ExitCode.Success, verified.Output);
        verified.Output.Should().Contain("was rejected under version 1 of truth stores");
        var rerun = await Tool.RunAsync(
            "--spec", "truth-store", "--rerun-failed", _folder.Certificate);
        rerun.ExitCode.Should().Be(ExitCode.Incomplete, rerun.Output + rerun.Errors);
        rerun.Output.Should().Contain("ts-6.1").And.NotContain("ts-1.1");
    }

    public void Dispose() => _folder.Dispose();

    private static Task<ToolRun> VerifyAsync(string folder, string certificate) =>
        Executable.StartAsync(new("dotnet", [Executable.Path, "verify", certificate])
        {
            WorkingDirectory = folder,
            Environment = { ["TMPDIR"] = Nowhere },
        });

    private async Task ShouldTellWhatWasChangedAsync()
    {
        var text = await File.ReadAllTextAsync(_folder.Certificate);
        await File.WriteAllTextAsync(
            _folder.Certificate, text.Replace("epochs 3 to 7", "epochs 3 to 8")
                .Replace("store: read", "store: fead"));

        var verified = await Tool.RunAsync("verify", _folder.Certificate);

        verified.ExitCode.Should().Be(ExitCode.Rejected);
        verified.Output.Should().Contain("REFUSED")
            .And.MatchRegex("The trial features/truth-store/.* was changed");
    }
}
