using System.Collections.Immutable;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Persistence.Certify.Adapters;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Says who was tried, so that another one can be told apart.</summary>
/// <param name="Subject">As certificates have it.</param>
/// <param name="Remarks">What the digest leaves out, a sentence each.</param>
internal sealed record SubjectIdentity(CertifiedSubject Subject, ImmutableArray<string> Remarks)
{
    /// <summary>Somebody who comes along with the certifier.</summary>
    public static SubjectIdentity BuiltIn(ISubject subject) =>
        OfAssembly(subject, typeof(SubjectIdentity).Assembly.Location);

    /// <summary>An implementation out of an assembly.</summary>
    public static SubjectIdentity OfAssembly(ISubject implementation, string file)
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
