using System.Security.Cryptography;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certify.Implementations.Processes;

namespace Caelmor.Persistence.Certify.Certificates;

/// <summary>Says who was tried, so that another one can be told apart.</summary>
internal static class SubjectIdentity
{
    /// <summary>An implementation out of an assembly.</summary>
    public static CertifiedSubject OfAssembly(IImplementation implementation, string file) => new(
        implementation.Name,
        implementation.Version,
        SubjectBinding.InProcess,
        Path.GetFileName(file),
        DigestOf([file]));

    /// <summary>An implementation behind a command.</summary>
    public static CertifiedSubject OfCommand(string name, string version, string command)
    {
        var words = CommandWords.Split(command);
        string[] files = [.. words.Where(File.Exists)];
        return new(
            name,
            version,
            SubjectBinding.OutOfProcess,
            string.Join(' ', words.Select(word => File.Exists(word) ? Path.GetFileName(word) : word)),
            files.Length == 0 ? "" : DigestOf(files));
    }

    private static string DigestOf(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
