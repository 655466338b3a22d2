using System.Security.Cryptography;
using System.Text;
using Caelmor.Persistence.Certify.Tests.Processes;

namespace Caelmor.Persistence.Certify.Tests.Certificates;

/// <summary>A folder for one test, and what the tool wrote into it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-");

    public string Root => _folder.FullName;

    public string Certificate => In("certificate.json");

    public string In(params string[] names) => Path.Combine([Root, .. names]);

    /// <summary>A pair of keys: <c>key.pem</c> and <c>public.pem</c>.</summary>
    public Folder WithKeys()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(In("key.pem"), key.ExportECPrivateKeyPem());
        File.WriteAllText(In("public.pem"), key.ExportSubjectPublicKeyInfoPem());
        return this;
    }

    /// <summary>Writes a text as it is after having been carried about: with the line ends of another
    /// system, and perhaps a byte order mark in front.</summary>
    /// <returns>Where it lies.</returns>
    public string Carry(string name, string text, bool isMarked)
    {
        var path = In(name);
        File.WriteAllText(
            path,
            text.Replace("\r\n", "\n").Replace("\n", "\r\n"),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: isMarked));
        return path;
    }

    /// <summary>The names of what is in it.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(Root).Select(Path.GetFileName)!;

    /// <summary>How to certify into it: with a generous limit, for others may use the machine,
    /// too.</summary>
    public string[] Certifying => ["--timeout", "120", "--out", Root];

    /// <summary>Certifies into it.</summary>
    public Task<ToolRun> CertifyAsync(params string[] arguments) =>
        Tool.RunAsync([.. Certifying, .. arguments]);

    public void Dispose() => _folder.Delete(recursive: true);
}
