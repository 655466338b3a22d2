using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certify.Implementations.Processes;
using Caelmor.Persistence.Terminal.Files;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Says who was tried, so that another one can be told apart.</summary>
/// <param name="Subject">As certificates have it.</param>
/// <param name="Remarks">What the digest leaves out, a sentence each.</param>
internal sealed record SubjectIdentity(CertifiedSubject Subject, ImmutableArray<string> Remarks)
{
    /// <summary>An implementation out of an assembly.</summary>
    public static SubjectIdentity OfAssembly(IImplementation implementation, string file)
    {
        var digest = new FilesDigest();
        digest.Add(file);
        return new(
            new(
                implementation.Name,
                implementation.Version,
                SubjectBinding.InProcess,
                Path.GetFileName(file),
                digest.Value),
            digest.Remarks);
    }

    /// <summary>An implementation behind a command.</summary>
    public static SubjectIdentity OfCommand(string name, string version, string command)
    {
        var words = CommandWords.Split(command);
        var digest = new FilesDigest();
        foreach (var word in words.Where(word => FileKinds.Of(word) != FileKind.None))
        {
            digest.Add(word);
        }

        return new(
            new(
                name,
                version,
                SubjectBinding.OutOfProcess,
                string.Join(' ', words.Select(WithoutFolders)),
                digest.Value),
            digest.Value.Length > 0 ? digest.Remarks :
            [
                .. digest.Remarks,
                "No word of the command is a file that was read: the certificate has no digest of "
                + "the implementation.",
            ]);
    }

    private static string WithoutFolders(string word) =>
        File.Exists(word) ? Path.GetFileName(word) : word;
}
