using System.Security.Cryptography;
using System.Text;

namespace Caelmor.TruthStore.CrashProofs.Simulation;

/// <summary>What is on a disk after a crash: names and contents.</summary>
internal sealed record DiskImage(IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Tells images apart.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}:{content.Length}:"));
            hash.AppendData(content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public override string ToString() => string.Join(
        ", ",
        Files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => $"{file.Key} ({file.Value.Length})"));
}
