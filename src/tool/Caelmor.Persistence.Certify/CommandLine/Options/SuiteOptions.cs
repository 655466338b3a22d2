using System.Collections.Immutable;
using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Certify.Suites;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options that say what is certified by; nearly every command has them.</summary>
internal sealed class SuiteOptions
{
    private readonly Option<string> _features = new("--features")
    {
        Description = "Use the feature files of this folder, such as features/canon, instead of "
            + "those built in.",
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
        Description = "What to certify by: "
            + string.Join("; ", KnownSpecs.All.Select(spec => $"{spec.Id}, {spec.About}"))
            + $". Default: {KnownSpecs.All[0].Id}.",
        HelpName = "NAME",
        Recursive = true,
    };

    private static readonly string[] OfSuites =
    [
        "rules", "add-rule", "explain", "mutants", "hunt", "drift", "site", "verify", "validity",
    ];

    private static readonly string[] OfSpecs = [.. OfSuites, "lock", "new", "smoke", "serve"];

    /// <summary>Whether a command does something with an option of these.</summary>
    public static bool IsUsed(Command command, Option option) =>
        command is RootCommand || option.Name switch
        {
            "--spec" => OfSpecs.Contains(command.Name),
            "--features" or "--bindings" => OfSuites.Contains(command.Name),
            _ => true,
        };

    public void AddTo(Command command)
    {
        command.Add(_spec);
        command.Add(_features);
        command.Add(_bindings);
    }

    /// <summary>The spec that the caller names.</summary>
    /// <exception cref="StopException">There is none of that name.</exception>
    public Spec ReadSpec(ParseResult parsed) => KnownSpecs.Find(parsed.GetValue(_spec));

    /// <summary>Whether the caller names a spec.</summary>
    public bool IsSpecNamed(ParseResult parsed) => parsed.GetResult(_spec) is not null;

    /// <summary>All suites, unless the caller names a spec, or brings features or step definitions:
    /// they are those of one.</summary>
    public ImmutableArray<SuiteSource> ReadAll(ParseResult parsed) =>
        Read(parsed) is var one
        && (IsSpecNamed(parsed) || one.Features is not null || one.Bindings.Count > 0)
            ? [one]
            : [.. KnownSpecs.All.Select(spec => one with { Spec = spec })];

    public SuiteSource Read(ParseResult parsed) => new(
        ReadSpec(parsed), parsed.GetValue(_features), parsed.GetValue(_bindings) ?? []);
}
