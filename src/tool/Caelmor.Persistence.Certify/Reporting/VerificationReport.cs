using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>What judging a certificate again came to.</summary>
internal sealed class VerificationReport(
    Screen screen, Suite suite, Verification found, bool isKeyGiven)
{
    private const int Shown = 20;

    public void Write()
    {
        if (found.IsConfirmed)
        {
            Confirm(found.Certificate!);
        }
        else
        {
            screen.Line($"[bold red]REFUSED[/]");
            WriteObjections(screen, found);
        }

        WriteRemarks(screen, found);
    }

    /// <summary>What differs and does not count.</summary>
    public static void WriteRemarks(Screen screen, Verification found)
    {
        foreach (var remark in found.Remarks)
        {
            screen.Line(2, $"{remark} That does not count: digests are over what is written.");
        }
    }

    /// <summary>The first objections, and how many more there are.</summary>
    public static void WriteObjections(Screen screen, Verification found)
    {
        foreach (var objection in found.Objections.Take(Shown))
        {
            screen.Line(2, $"{objection}");
        }

        if (found.Objections.Length > Shown)
        {
            screen.Line(2, $"And {found.Objections.Length - Shown} more.");
        }
    }

    private void Confirm(Certificate certificate)
    {
        screen.Line($"[bold green]CONFIRMED[/]");
        var decision = certificate.Decision == Decision.Certified ? "certified" : "rejected";
        var subject = $"{certificate.Subject.Name} {certificate.Subject.Version} was {decision} "
            + $"under version {certificate.Spec.Version} of {suite.Register.Title}, on "
            + FormattableString.Invariant($"{certificate.Run.Started:yyyy-MM-dd}.");
        var again = $"{found.Rejudged} trials were judged again, on what was answered then, and "
            + "each reaches the verdict that is written.";
        screen.Line(2, $"{subject}");
        screen.Line(2, $"{again}");
        if (found.NotRejudgeable > 0)
        {
            var notRejudgeable = $"{Count.Of(found.NotRejudgeable, "trial")} can't be judged again: "
                + "a crash or a hang came between two answers. Counted as written: against the "
                + "implementation.";
            screen.Line(2, $"{notRejudgeable}");
        }

        var threads = certificate.UnhandledExceptions
            .Count(one => one.Kind == UnhandledKind.Crash);
        if (threads > 0)
        {
            var crashes = threads == 1 ? "1 crash" : $"{threads} crashes";
            var notRejudgeable = $"{crashes} on threads of its own can't be judged again. Counted as "
                + "written: against the implementation.";
            screen.Line(2, $"{notRejudgeable}");
        }

        screen.Line(2, $"{Signature(certificate)}");
    }

    private string Signature(Certificate certificate) =>
        SignatureCheck.SignerOf(certificate) is not { } signer
            ? "It bears no signature: nobody but its own digest vouches for it."
            : $"Signed by the key {signer}"
                + (isKeyGiven
                    ? ", the one given."
                    : "; --key tells if that is the one you trust.");
}

/// <summary>What of an old certificate still stands, and what to do about the rest.</summary>
internal sealed class ValidityReport(
    Screen screen, Suite suite, Verification found, CertificateValidity validity)
{
    private readonly Certificate _certificate = found.Certificate!;

    public void Write(bool holds)
    {
        screen.Line(holds
            ? (FormattableString)$"[bold green]HOLDS[/]"
            : $"[bold red]DOES NOT HOLD[/]");
        var tried = $"{_certificate.Subject.Name} {_certificate.Subject.Version}, tried under "
            + $"version {_certificate.Spec.Version} of {suite.Register.Title}; today's is "
            + $"{suite.Register.Version}.";
        screen.Line(2, $"{tried}");
        VerificationReport.WriteObjections(screen, found);
        VerificationReport.WriteRemarks(screen, found);
        if (!validity.WasCertified)
        {
            var decision = $"{_certificate.Decision}".ToLowerInvariant();
            screen.Line(2, $"It never certified: the decision was {decision}.");
        }

        foreach (var (rule, reason) in validity.ToRunAgain)
        {
            screen.Line(2, $"{rule.Id} has to be run again: {reason}.");
        }

        if (validity.Gone.Length > 0)
        {
            screen.Line(2, $"No rules any more: {string.Join(", ", validity.Gone)}.");
        }

        WriteAdvice(holds);
    }

    private void WriteAdvice(bool holds)
    {
        var advice = holds
            ? "Judged by what is written in it; 'verify' judges that again."
            : $"{validity.ToRunAgain.Length} of {Count.Of(suite.Register.Rules.Length, "rule")} to "
                + "be run again. Certify the implementation anew; --rerun-failed tries these "
                + "alone.";
        screen.Line(2, $"{advice}");
    }
}
