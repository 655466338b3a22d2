using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Implementations;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options that say who is certified; without one of them, the reference.</summary>
internal sealed class SubjectOptions
{
    private readonly ImplementationOptions _implementation = new();

    private readonly Option<string> _mutant = new("--mutant")
    {
        Description = "Certify a mutant, wrong on purpose, instead of the reference: a rejection. "
            + "\"NAME, after a rejection\" lies low until then.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        _implementation.AddTo(command);
        command.Add(_mutant);
    }

    /// <exception cref="StopException">The options exclude or lack each other.</exception>
    public SubjectRequest Read(ParseResult parsed)
    {
        var mutant = parsed.GetValue(_mutant);
        return new(
            _implementation.Read(parsed, mutant), _implementation.Command(parsed, mutant), mutant);
    }
}

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

    private readonly Option<string> _exec = new("--exec")
    {
        Description = "Certify the implementation behind an adapter in any language, which this "
            + "command starts; docs/protocol.md says what it speaks.",
        HelpName = "COMMAND",
    };

    public void AddTo(Command command)
    {
        command.Add(_exec);
        AddAssemblyTo(command);
    }

    /// <summary>Those of an implementation that is loaded, not started.</summary>
    public void AddAssemblyTo(Command command)
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

    /// <summary>The command that starts what the caller brings; null if it is none.</summary>
    /// <exception cref="StopException">The options exclude each other.</exception>
    public string? Command(ParseResult parsed, string? mutant)
    {
        var command = parsed.GetValue(_exec);
        var other = parsed.GetValue(_path) is not null ? "--implementation"
            : mutant is not null ? "--mutant"
            : null;
        return command is null || other is null ? command : throw StopException.Misuse(
            $"--exec and {other} exclude each other: one implementation is certified at a time. "
            + "Leave one of them out.");
    }
}
