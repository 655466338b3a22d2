using Caelmor.Persistence.Certificates.Judging;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Certify.Words;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>Says what of an old certificate still stands under the canon of today.</summary>
internal sealed class HoldsCommand(Screen screen, SuiteSource source, string path)
{
    private const int Shown = 20;

    public ExitCode Run()
    {
        var certificate = CertificateText.Parse(path);
        var suite = source.Load();
        var standing = Standing.Of(certificate, suite);
        screen.Line($"{(standing.Holds ? "HOLDS" : "DOES NOT HOLD")}");
        var tried = $"{certificate.Subject.Name} {certificate.Subject.Version}, tried under version "
            + $"{certificate.Canon.Version} of the canon; today's is {suite.Register.Version}.";
        screen.Line(2, $"{tried}");
        if (!standing.WasCertified)
        {
            screen.Line(2, $"It never certified: the decision was {certificate.Decision}.");
        }

        foreach (var (rule, reason) in standing.ToRunAgain.Take(Shown))
        {
            screen.Line(2, $"{rule.Id} has to be run again: {reason}.");
        }

        if (standing.ToRunAgain.Length > Shown)
        {
            screen.Line(2, $"And {standing.ToRunAgain.Length - Shown} more.");
        }

        if (standing.Gone.Length > 0)
        {
            screen.Line(2, $"No rules any more: {string.Join(", ", standing.Gone)}.");
        }

        if (!standing.Holds)
        {
            var rules = Count.Of(standing.ToRunAgain.Length, "rule");
            var advice = $"{rules} of {suite.Register.Rules.Length} to be run again. Certify the "
                + "implementation anew; --rerun-failed tries these alone.";
            screen.Line(2, $"{advice}");
        }

        return standing.Holds ? ExitCode.Success : ExitCode.Rejected;
    }
}
