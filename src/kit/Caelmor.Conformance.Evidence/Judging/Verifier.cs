using System.Collections.Immutable;
using System.Security.Cryptography;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Specs;

namespace Caelmor.Conformance.Evidence.Judging;

/// <summary>
/// Judges a certificate again: every scenario runs once more, on what was answered then, and has to
/// reach the verdict that is written down. No implementation is needed for that.
/// </summary>
/// <param name="spec">The spec that the certificate names.</param>
/// <param name="suite">Its suite, without problems.</param>
/// <param name="options">How to go about it.</param>
public sealed class Verifier(Spec spec, Suite suite, VerifierOptions options)
{
    /// <summary>
    /// Looks whether the text of a certificate is as it was written, and judges nothing.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="trustedKey">Who has to have signed it; null if nobody has to.</param>
    public static Verification Inspect(string text, ECDsa? trustedKey)
    {
        var carried = CarriedText.Of(text);
        try
        {
            var certificate = CertificateFile.Read(carried.Text);
            return new(
                certificate,
                [
                    .. FormCheck.Check(certificate, carried.Text),
                    .. DigestCheck.Check(certificate),
                    .. SignatureCheck.Check(certificate, trustedKey),
                ],
                Rejudged: 0,
                NotRejudgeable: 0)
            {
                Remarks = carried.Differences,
            };
        }
        catch (InvalidDataException error)
        {
            return new(null, [error.Message], Rejudged: 0, NotRejudgeable: 0);
        }
    }

    /// <summary>Judges a certificate that has been looked at.</summary>
    /// <param name="read">What <see cref="Inspect"/> found; its objections stay.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Verification> VerifyAsync(Verification read, CancellationToken cancellation)
    {
        if (read.Certificate is not { } certificate)
        {
            return read;
        }

        var onPaper = read.Objections;
        ImmutableArray<string> beforehand = [.. SpecCheck.Check(certificate, suite)];
        if (beforehand.Length > 0)
        {
            return read with { Objections = [.. onPaper, .. beforehand] };
        }

        var again = await new Rejudgement(spec, suite, certificate, options).RunAsync(cancellation);
        return again with
        {
            Objections = [.. onPaper, .. again.Objections],
            Remarks = read.Remarks,
        };
    }
}
