using System.Security.Cryptography;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Judging;
using Caelmor.Conformance.Evidence.Tests.Samples;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Conformance.Evidence.Tests.Judging;

public sealed class A_signature
{
    [Fact]
    public async Task By_the_key_that_is_trusted_is_confirmed()
    {
        var signed = await SignedAsync();

        Objections(signed, Keys.Ours).Should().BeEmpty();
        Objections(signed, null).Should().BeEmpty();
        SignatureCheck.SignerOf(signed).Should().Be(
            CertificateSigner.Fingerprint(Keys.Ours.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public async Task By_another_key_is_refused_and_the_key_is_named() =>
        Objections(await SignedAsync(), Keys.Theirs).Should().ContainSingle().Which.Should().Be(
            "It is signed by another key than the one given: "
            + $"{CertificateSigner.Fingerprint(Keys.Ours.ExportSubjectPublicKeyInfo())}.");

    [Fact]
    public async Task That_is_not_there_is_missed_if_one_was_expected()
    {
        var bare = await SignedAsync() with { Signature = null };

        Objections(bare, Keys.Ours).Should().Equal(
            "It bears no signature, and one by the key given was expected.");
        Objections(bare, null).Should().BeEmpty();
        SignatureCheck.SignerOf(bare).Should().BeNull();
    }

    [Fact]
    public async Task Of_another_certificate_is_refused()
    {
        var other = CertificateSigner.Sign(
            Issued.Few(await Issued.ToAMutant, 2), Keys.Ours);

        Objections(await SignedAsync() with { Signature = other.Signature }, Keys.Ours)
            .Should().Equal("Its signature does not belong to its digest.");
    }

    [Fact]
    public async Task Is_no_garbage()
    {
        var signed = await SignedAsync();
        var good = signed.Signature!;
        CertificateSignature[] garbage =
        [
            good with { Algorithm = "none" },
            good with { PublicKey = "" },
            good with { PublicKey = "not base64 at all" },
            good with { PublicKey = good.PublicKey + "AAAA" },
            good with { Value = "" },
            good with { Value = "////" },
            good with { Value = "not base64 at all" },
            good with
            {
                PublicKey = Convert.ToBase64String(
                    Keys.OfAnotherCurve.ExportSubjectPublicKeyInfo()),
            },
        ];

        foreach (var forged in garbage.Select(one => signed with { Signature = one }))
        {
            Objections(forged, Keys.Ours).Should().ContainSingle();
            Objections(forged, null).Should().ContainSingle();
        }
    }

    [Fact]
    public void Takes_a_private_key_on_P256_and_says_so()
    {
        Refused(Keys.OfAnotherCurve.ExportECPrivateKeyPem()).Should().Contain("expected one on P-256");
        Refused(Keys.Ours.ExportSubjectPublicKeyInfoPem()).Should().Contain("no private key");
        Refused("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----")
            .Should().Contain("no private key in PEM");
        Refused("").Should().Contain("openssl ecparam");
        using var key = CertificateSigner.ReadPrivateKey(Keys.Ours.ExportPkcs8PrivateKeyPem());
        key.ExportSubjectPublicKeyInfo().Should().Equal(Keys.Ours.ExportSubjectPublicKeyInfo());
    }

    private static string Refused(string pem) =>
        FluentActions.Invoking(() => CertificateSigner.ReadPrivateKey(pem))
            .Should().Throw<InvalidDataException>().Which.Message;

    private static string[] Objections(Certificate certificate, ECDsa? trusted) =>
        [.. Verifier.Inspect(CertificateFile.Write(certificate), trusted).Objections];

    private static async Task<Certificate> SignedAsync() =>
        CertificateSigner.Sign(Issued.Few(await Issued.ToTheReference, 2), Keys.Ours);
}
