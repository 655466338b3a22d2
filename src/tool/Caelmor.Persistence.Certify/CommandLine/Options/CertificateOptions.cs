using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Certificates;
using Caelmor.Persistence.Certify.Rules;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options that say where the certificate goes, and who signs it.</summary>
internal sealed class CertificateOptions
{
    private readonly Option<string> _out = new("--out")
    {
        Description = "Write certificate.json, junit.xml, summary.md, badge.svg, messages.ndjson "
            + "and cucumber.html into this folder. A partial run has none.",
        HelpName = "DIR",
    };

    private readonly Option<string> _key = new("--key")
    {
        Description = "Sign the certificate with this private key (ECDSA P-256, PEM).",
        HelpName = "FILE.pem",
    };

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_key);
    }

    /// <exception cref="StopException">There can't be one, or not there.</exception>
    public CertificateFolder? Read(ParseResult parsed, SelectionRequest selection) =>
        parsed.GetValue(_out) is null || selection.Option is not { } partial
            ? CertificateFolder.Open(parsed.GetValue(_out), parsed.GetValue(_key))
            : throw StopException.Misuse(
                $"{partial} and --out exclude each other: a partial run certifies nothing, so "
                + "there is nothing to write. Leave one of them out.");
}
