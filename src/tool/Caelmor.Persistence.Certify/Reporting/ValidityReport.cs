using Caelmor.CommandLine;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;

namespace Caelmor.Persistence.Certify.Reporting;

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
