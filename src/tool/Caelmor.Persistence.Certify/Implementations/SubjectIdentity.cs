using System.Collections.Immutable;
using System.Security.Cryptography;
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
        var (digest, remarks) = FilesDigest.Of([file]);
        return new(
            new(
                implementation.Name,
                implementation.Version,
                SubjectBinding.InProcess,
                Path.GetFileName(file),
                digest),
            remarks);
    }

    /// <summary>An implementation behind a command.</summary>
    public static SubjectIdentity OfCommand(string name, string version, string command)
    {
        var words = CommandWords.Split(command);
        var (digest, remarks) = FilesDigest.Of(
            words.Where(word => FileKinds.Of(word) != FileKind.None));
        var shown = string.Join(
            ' ', words.Select(word => File.Exists(word) ? Path.GetFileName(word) : word));
        return new(
            new(name, version, SubjectBinding.OutOfProcess, shown, digest),
            digest.Length > 0 ? remarks :
            [
                .. remarks,
                "No word of the command is a file that was read: the certificate has no digest of "
                + "the implementation.",
            ]);
    }
}

/// <summary>SHA-256 over files, one after the other, however large they are.</summary>
/// <remarks>Only regular files are read, as they are when their turn comes: others may wait for a
/// writer, or have no end.</remarks>
/// <param name="Value">The digest; empty if no file was read.</param>
/// <param name="Remarks">What was left out, a sentence each.</param>
internal sealed record FilesDigest(string Value, ImmutableArray<string> Remarks)
{
    private const int Piece = 1024 * 1024;

    public static FilesDigest Of(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<string?> remarks = [.. files.Select(file => Add(hash, file))];
        return new(
            remarks.Contains(null) ? Convert.ToHexStringLower(hash.GetCurrentHash()) : "",
            [.. remarks.OfType<string>()]);
    }

    // Adds a file, or says why not.
    private static string? Add(IncrementalHash hash, string path)
    {
        var kind = FileKinds.Of(path);
        if (kind != FileKind.Regular)
        {
            return $"'{path}' is {kind.Words()}, which the digest leaves out.";
        }

        try
        {
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Add(hash, file, file.Length);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return $"'{path}' can't be read, and the digest leaves it out: {refusal.Message}";
        }
    }

    // Of one that grows meanwhile, what was there at the beginning.
    private static void Add(IncrementalHash hash, FileStream file, long length)
    {
        var piece = new byte[Piece];
        for (int read; length > 0
            && (read = file.Read(piece, 0, (int)Math.Min(Piece, length))) > 0; length -= read)
        {
            hash.AppendData(piece, 0, read);
        }
    }
}
