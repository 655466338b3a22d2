using System.Security.Cryptography;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Tests.Conforming;

/// <summary>One file, a copy of it in memory, and a file that says which it is.</summary>
/// <remarks>Whoever reads waits for whoever commits.</remarks>
public sealed class CachingStore(string folder) : StoreOfOneProcess(folder)
{
    private const string File = "truth";
    private const string Digests = "digests";
    private const int Size = SHA256.HashSizeInBytes;

    private readonly Lock _oneAtATime = new();
    private byte[]? _copy;

    /// <inheritdoc/>
    public override ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        lock (_oneAtATime)
        {
            return ValueTask.FromResult(Read());
        }
    }

    /// <inheritdoc/>
    public override ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        cancellation.ThrowIfCancellationRequested();
        lock (_oneAtATime)
        {
            var former = Read();
            Demand(truth, former.Epoch);
            var next = TruthBytes.Of(truth);
            Replace(Digests, [.. SHA256.HashData(next), .. Digest(_copy)]);
            Replace(File, next);
            _copy = next;

            // Whoever puts the former truth back is noticed from now on.
            Replace(Digests, SHA256.HashData(next));
        }

        return ValueTask.CompletedTask;
    }

    private StoredTruth Read()
    {
        _copy ??= Load();
        return _copy.Length == 0
            ? StoredTruth.None
            : new StoredTruth.Held(TruthBytes.Read(_copy));
    }

    private byte[] Load()
    {
        byte[] content = System.IO.File.Exists(In(File)) ? System.IO.File.ReadAllBytes(In(File)) : [];
        byte[] known = System.IO.File.Exists(In(Digests))
            ? System.IO.File.ReadAllBytes(In(Digests))
            : Digest(null);
        return known.Length > 0 && known.Length % Size == 0
            && known.Chunk(Size).Any(digest => digest.SequenceEqual(Digest(content)))
            ? content
            : throw new InvalidDataException("The file is not the one that was written last.");
    }

    private static byte[] Digest(byte[]? content) => SHA256.HashData(content ?? []);
}

/// <summary>As the certifier meets it.</summary>
public sealed class Caches() : ConformingStore("caching store", place => new CachingStore(place));
