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

    private readonly Option<string> _spec = new("--spec")
    {
        Description = "What to certify by: canon (the default), or truth-store, the rules of the "
            + "stores below it.",
        HelpName = "NAME",
        Recursive = true,
    };

    // Commands that are about the canon take its features, and no other spec.
    private static readonly string[] OfAnySpec = ["rules", "explain", "mutants"];
    private static readonly string[] OfTheCanon = ["drift", "site", "verify", "holds"];

    /// <summary>Whether a command does something with an option of these.</summary>
    public static bool IsUsed(Command command, Option option) =>
        command is RootCommand
        || option.Name is not ("--spec" or "--features" or "--bindings")
        || OfAnySpec.Contains(command.Name)
        || OfTheCanon.Contains(command.Name);

    public void AddTo(Command command)
    {
        command.Add(_spec);
        command.Add(_features);
        command.Add(_bindings);
    }

    public SuiteSource Read(ParseResult parsed) =>
        new(parsed.GetValue(_features), parsed.GetValue(_bindings) ?? [])
        {
            Spec = SpecNames.Find(parsed.GetValue(_spec)),
        };

    /// <summary>For commands that are about the canon and about nothing else.</summary>
    /// <exception cref="StopException">Another suite is asked for.</exception>
    public SuiteSource ReadCanon(ParseResult parsed) =>
        Read(parsed) is { Spec: Spec.Canon } source ? source : throw StopException.Misuse(
            $"'{parsed.CommandResult.Command.Name}' is about the canon, and found "
            + $"{_spec.Name} {parsed.GetValue(_spec)}. Leave {_spec.Name} out.");
}
