using System.Collections.Immutable;
using System.Security.Cryptography;
using Caelmor.CommandLine.Files;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>SHA-256 over files, one after the other, however large they are.</summary>
/// <remarks>Only regular files are read, as they are when their turn comes: others may wait for a
/// writer, or have no end.</remarks>
internal sealed class FilesDigest
{
    private const int Piece = 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<string> _remarks = [];
    private bool _isEmpty = true;

    /// <summary>The digest; empty if no file was read.</summary>
    public string Value => _isEmpty ? "" : Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>What was left out, a sentence each.</summary>
    public ImmutableArray<string> Remarks => [.. _remarks];

    /// <summary>Adds a file, or says why not.</summary>
    public void Add(string path)
    {
        var kind = FileKinds.Of(path);
        if (kind != FileKind.Regular)
        {
            _remarks.Add($"'{path}' is {kind.Words()}, which the digest leaves out.");
            return;
        }

        try
        {
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Add(file, file.Length);
            _isEmpty = false;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            _remarks.Add($"'{path}' can't be read, and the digest leaves it out: "
                + $"{refusal.Message}");
        }
    }

    // Of one that grows meanwhile, what was there at the beginning.
    private void Add(FileStream file, long length)
    {
        var piece = new byte[Piece];
        for (int read; length > 0
            && (read = file.Read(piece, 0, (int)Math.Min(Piece, length))) > 0; length -= read)
        {
            _hash.AppendData(piece, 0, read);
        }
    }
}
