using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Replaying;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Certificates.Judging;

/// <summary>Runs every scenario again, on what was answered then.</summary>
/// <param name="suite">The canon of the certificate.</param>
/// <param name="certificate">A certificate that has every trial of it, once.</param>
/// <param name="options">How to go about it.</param>
internal sealed class Rejudgement(Suite suite, Certificate certificate, VerifierOptions options)
{
    public async Task<Verification> RunAsync(CancellationToken cancellation)
    {
        var replayed = new ReplayedSubject(certificate, new(suite));
        var verdict = await new Certifier(suite, new()
        {
            Jobs = options.Jobs,
            Progress = options.Progress,
            Seed = certificate.Run.Seed,
        }).JudgeAsync(replayed, cancellation);
        var again = CertificateWriter.Write(
            verdict,
            suite,
            certificate.Subject,
            replayed,
            certificate.Run);
        var unheard = certificate.Trials.Zip(again.Trials, TrialComparison.EndedUnheard)
            .Count(ended => ended);
        return new(
            certificate,
            [
                .. certificate.Trials.Zip(again.Trials, TrialComparison.Objection)
                    .OfType<string>(),
                .. HeadComparison.Objections(certificate, again, unheard),
            ],
            again.Trials.Length - unheard,
            unheard);
    }
}
