using System.CommandLine;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>The options that say where the suite comes from; every command has them.</summary>
internal sealed class SuiteOptions
{
    private readonly Option<string> _features = new("--features")
    {
        Description = "Use the feature files of this folder, the one that holds stage-…, "
            + "instead of those built in.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string[]> _bindings = new("--bindings")
    {
        Description = "Use further step definitions; may be given several times.",
        HelpName = "FILE.dll",
        Arity = ArgumentArity.OneOrMore,
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Add(_features);
        command.Add(_bindings);
    }

    public SuiteSource Read(ParseResult parsed) =>
        new(parsed.GetValue(_features), parsed.GetValue(_bindings) ?? []);
}
