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
        Description = "Certify a mutant, wrong on purpose, instead of the reference: a rejection.",
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
