using System.Security.Cryptography;
using System.Text;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Tests.Conforming;

/// <summary>One file for each state, and a manifest that says which belong together.</summary>
/// <remarks>It goes on on another thread, looks at everything twice before it writes it, and heeds
/// whoever no longer waits to the last.</remarks>
public sealed class ManifestStore(string folder) : StoreOfOneProcess(folder)
{
    private const string Manifest = "manifest";

    private readonly SemaphoreSlim _turn = new(1);

    /// <inheritdoc/>
    public override async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return Read();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask CommitAsync(Truth truth, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(truth);
        await _turn.WaitAsync(cancellation);
        try
        {
            await Task.Yield();
            Demand(truth, Read().Epoch);
            List<byte[]> parts = [.. Parts(truth).Select(TruthBytes.Of)];
            List<byte[]> again = [.. Parts(truth).Select(TruthBytes.Of)];
            if (!parts.Zip(again).All(pair => pair.First.SequenceEqual(pair.Second)))
            {
                throw new InvalidOperationException("The truth changes while it is committed.");
            }

            Commit(truth.Epoch, parts, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Commit(Epoch epoch, List<byte[]> parts, CancellationToken cancellation)
    {
        var names = parts.Select((_, place) => $"{epoch}-{place}.part").ToList();
        names.Zip(parts).ToList().ForEach(one => Write(one.First, one.Second));
        cancellation.ThrowIfCancellationRequested();
        Replace(Manifest, Checked(names.Zip(parts).Select(one =>
            $"{one.First} {Digest(one.Second)}")));
        foreach (var old in Directory.GetFiles(Folder, "*.part"))
        {
            if (!names.Contains(Path.GetFileName(old)))
            {
                File.Delete(old);
            }
        }
    }

    // The head of a truth is a truth without states.
    private static IEnumerable<Truth> Parts(Truth truth) =>
        truth.States.Select(state => truth with { States = [state] })
            .Prepend(truth with { States = [] });

    private StoredTruth Read()
    {
        if (!File.Exists(In(Manifest)))
        {
            return StoredTruth.None;
        }

        var parts = Lines().Select(line => line.Split(' ')).Select(Part).ToList();
        return new StoredTruth.Held(
            parts[0] with { States = [.. parts.Skip(1).Select(part => part.States.Single())] });
    }

    private Truth Part(string[] line)
    {
        var content = File.ReadAllBytes(In(line[0]));
        return Digest(content) == line[1]
            ? TruthBytes.Read(content)
            : throw new InvalidDataException($"'{line[0]}' is not what was written.");
    }

    private IEnumerable<string> Lines()
    {
        var lines = File.ReadAllText(In(Manifest)).Split('\n');
        return Encoding.UTF8.GetString(Checked(lines.Skip(1))) == string.Join('\n', lines)
            ? lines.Skip(1)
            : throw new InvalidDataException("The manifest is not what was written.");
    }

    private static byte[] Checked(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return Encoding.UTF8.GetBytes($"{Digest(Encoding.UTF8.GetBytes(text))}\n{text}");
    }

    private static string Digest(byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>As the certifier meets it.</summary>
public sealed class Manifests() : ConformingStore("manifest store", place => new ManifestStore(place));
