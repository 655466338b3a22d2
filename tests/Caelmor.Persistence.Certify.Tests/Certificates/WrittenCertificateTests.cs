using System.Security.Cryptography;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence.Certify.Tests.Implementations;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

public sealed class WrittenCertificateTests
{
    private static readonly string[] Names =
        ["badge.svg", "certificate.json", "cucumber.html", "junit.xml", "messages.ndjson", "summary.md"];

    [LongFact]
    public async Task A_signed_one_is_confirmed_after_a_journey_in_another_culture()
    {
        using var folder = new Folder();
        var issued = await Issued.ToTheReference;
        issued.Files.Should().BeEquivalentTo(Names);
        folder.Carry("moved.json", issued.Text, isMarked: false);
        var key = folder.Carry("public.pem", issued.PublicKey, isMarked: true);

        var run = await Executable.StartAsync(new(
            "dotnet",
            [Executable.Path, "verify", "moved.json", "--key", key])
        {
            WorkingDirectory = folder.Root,
            Environment =
            {
                ["LC_ALL"] = "ar_SA.UTF-8", ["LANG"] = "ar_SA.UTF-8", ["TZ"] = "Asia/Kathmandu",
            },
        });

        run.Errors.Should().BeEmpty();
        run.ExitCode.Should().Be(ExitCode.Success);
        run.Lines.Should().Contain("CONFIRMED");
        run.Output.Should().Contain("(CR LF) instead of a line feed. That does not count")
            .And.Contain(", the one given.").And.MatchRegex(@", on 2\d{3}-\d\d-\d\d\.");
    }

    [ThoroughFact]
    public async Task A_rejection_is_confirmed_does_not_hold_and_says_what_to_run_again()
    {
        using var folder = new Folder();
        var issued = await folder.CertifyAsync("--mutant", "commits-what-it-has");
        issued.ExitCode.Should().Be(ExitCode.Rejected);

        (await Tool.RunAsync("verify", folder.Certificate)).Output.Should()
            .Contain("was rejected under").And.Contain("It bears no signature");
        var holds = await Tool.RunAsync("validity", folder.Certificate);
        holds.ExitCode.Should().Be(ExitCode.Rejected);
        holds.Output.Should().Contain("DOES NOT HOLD").And.Contain("It never certified")
            .And.MatchRegex("21\\.1-6\\.3 has to be run again: .* was not obeyed\\.");
        var rerun = await Tool.RunAsync("--rerun-failed", folder.Certificate, "--timeout", "120");
        rerun.ExitCode.Should().Be(ExitCode.Incomplete, "it is a partial run");
        rerun.Output.Should().MatchRegex(
            @"leaves (\d+) scenarios to run again: \1 failed then, 0 new or changed since\.[^$]* \1 scenarios and");
    }

    [ThoroughFact]
    public async Task One_over_a_pipe_says_so_and_is_confirmed()
    {
        using var folder = new Folder();
        var issued = await Issued.ToTheReferenceOverAPipe;
        await File.WriteAllTextAsync(folder.Certificate, issued.Text);

        (await Tool.RunAsync("verify", folder.Certificate)).ExitCode.Should().Be(ExitCode.Success);
        var certificate = issued.Certificate;
        certificate.Decision.Should().Be(Decision.Certified);
        certificate.Subject.Binding.Should().Be(SubjectBinding.OutOfProcess);
        certificate.Subject.Source.Should().Be("dotnet caelmor-certify.dll serve");
        certificate.Subject.Digest.Should().Be(Convert.ToHexStringLower(
            SHA256.HashData(await File.ReadAllBytesAsync(Executable.Path))));
    }

    [ThoroughFact]
    public async Task Crashes_on_threads_of_its_own_count_as_written()
    {
        using var folder = new Folder();
        using var workshop = new Workshop();
        var path = workshop.BuildOne($$"""
            private static int times;
            {{Workshop.Start}}
            {
                var turn = Interlocked.Increment(ref times);
                var thread = new Thread(() => throw new TimeoutException("Nobody hears me."));
                if (turn == 1) { thread.UnsafeStart(); thread.Join(); }
                if (turn == 2) { thread.Start(); thread.Join(); }
                return new ReferenceOrchestrator(s, CanonSteps.Canonical);
            }
            """);

        var issued = await Executable.RunAsync([.. folder.Certifying, "--implementation", path]);
        issued.ExitCode.Should().Be(ExitCode.Rejected);
        var certificate = CertificateFile.Read(await File.ReadAllTextAsync(folder.Certificate));
        certificate.UnhandledExceptions.Should().Equal(
            new CertifiedException(UnhandledKind.Crash, "TimeoutException: Nobody hears me."));

        var verified = await Tool.RunAsync("verify", folder.Certificate);
        verified.ExitCode.Should().Be(ExitCode.Success);
        verified.Output.Should().Contain("1 crash on threads of its own can't be judged again")
            .And.Contain("1 trial can't be judged again: a crash");
    }

    [LongFact]
    public async Task One_that_was_changed_is_refused_and_does_not_hold()
    {
        using var folder = new Folder();
        var text = (await Issued.ToTheReference).Text;
        await File.WriteAllTextAsync(
            folder.Certificate, text.Replace("\"reference\"", "\"preference\""));

        var verified = await Tool.RunAsync("verify", folder.Certificate);
        verified.ExitCode.Should().Be(ExitCode.Rejected);
        verified.Lines.Should().Contain("REFUSED");
        verified.Output.Should().Contain("The head was changed since it was written");
        var holds = await Tool.RunAsync("validity", folder.Certificate);
        holds.ExitCode.Should().Be(ExitCode.Rejected);
        holds.Output.Should().Contain("The head was changed since it was written");
    }
}
