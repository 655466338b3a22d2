using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Reads the register of a folder that the caller names: whatever is wrong with it is one
/// message.</summary>
internal static class GivenRegister
{
    private const long Longest = 16 * 1024 * 1024;

    /// <summary>Where a folder of features has its register.</summary>
    public static string PathIn(string folder) => $"{folder}/{SpecFiles.RegisterName}";

    /// <summary>The register of a folder; null if it has none.</summary>
    /// <exception cref="StopException">The file is no register of that spec.</exception>
    public static Register? In(string folder, Spec spec)
    {
        var path = PathIn(folder);
        return FileKinds.Of(path) == FileKind.None ? null : Parse(Text(path).Text, path, spec);
    }

    /// <summary>The text of a register, and what its way here has changed in it.</summary>
    /// <exception cref="StopException">The file can't be read.</exception>
    public static CarriedText Text(string path)
    {
        try
        {
            return CarriedText.Of(GivenFile.ReadText(path, Longest));
        }
        catch (IOException unreadable)
        {
            throw StopException.Misuse($"the register '{path}' can't be read. {unreadable.Message}");
        }
    }

    /// <summary>What a text says.</summary>
    /// <exception cref="StopException">It is no register of that spec.</exception>
    public static Register Parse(string json, string path, Spec spec)
    {
        try
        {
            var register = Register.Parse(json, path, [.. KnownSpecs.Above(spec)]);
            return register.Spec == spec.Id ? register : throw StopException.Misuse(
                $"'{path}' is the register of {register.Spec}, and --spec {spec.Id} was asked for. "
                + $"Say --spec {register.Spec}, or name the folder of {spec.Id}.");
        }
        catch (InvalidDataException wrong)
        {
            throw StopException.Misuse(wrong.Message);
        }
    }
}
