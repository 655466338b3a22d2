using System.CommandLine;
using Caelmor.Persistence.Certify.Implementations;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>The options to certify an implementation of somebody's own.</summary>
internal sealed class ImplementationOptions
{
    private readonly Option<string> _path = new("--implementation")
    {
        Description = "Certify the implementation in this .NET assembly, instead of the reference.",
        HelpName = "FILE.dll",
    };

    private readonly Option<string> _type = new("--type")
    {
        Description = "Of several implementations in the assembly, the one of this name.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(_path);
        command.Add(_type);
    }

    /// <summary>What the caller brings; null for what is built in.</summary>
    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public ImplementationSource? Read(ParseResult parsed, string? mutant)
    {
        var (path, type) = (parsed.GetValue(_path), parsed.GetValue(_type));
        if (path is null)
        {
            return type is null ? null : throw StopException.Misuse(
                "--type names a type in the assembly of --implementation, "
                + "and found no --implementation. Give both, or leave --type out.");
        }

        return mutant is null ? new(path, type) : throw StopException.Misuse(
            "--implementation and --mutant exclude each other: a mutant is an implementation, too, "
            + "one that is built in. Leave one of them out.");
    }
}
