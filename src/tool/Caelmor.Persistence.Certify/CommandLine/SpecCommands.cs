using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Mutation;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How the commands are typed that tell, prove, compare and keep what a spec asks
/// for.</summary>
internal static class SpecCommands
{
    public static IEnumerable<Command> All(OutputTargets targets, SuiteOptions suite) =>
    [
        Rules(targets, suite), Explain(targets.Screen, suite), Mutants(targets, suite),
        Drift(targets.Screen, suite), Plan(targets.Screen), Site(targets.Screen, suite),
        AddRuleCommands.AddRule(targets.Screen, suite), Lock(targets.Screen, suite),
    ];

    private static Command Rules(OutputTargets targets, SuiteOptions suite)
    {
        var group = new Option<string>("--group", "--gate")
        {
            Description = "Only rules of this group: a gate of the canon, such as atomicity.",
            HelpName = "NAME",
        };
        var document = new Option<string>("--document", "--stage")
        {
            Description = "Only rules of this document: a stage of the canon, such as 21.1.",
            HelpName = "NAME",
        };
        return new Command("rules", "List the register: every rule and what shows it.")
        {
            group, document, targets.Json,
        }.Does(parsed => new RulesCommand(
            targets.Of(parsed),
            suite.Read(parsed),
            parsed.GetValue(group),
            parsed.GetValue(document)).Run());
    }

    private static Command Explain(Screen screen, SuiteOptions suite)
    {
        var id = new Argument<string>("ID")
        {
            Description = "The number of the rule, such as 21.1-6.4.",
        };
        return new Command("explain", "Tell one rule: its words, scenarios and mutants.") { id }
            .Does(parsed => new ExplainCommand(
                screen, suite.Read(parsed), parsed.GetRequiredValue(id)).Run());
    }

    private static Command Mutants(OutputTargets targets, SuiteOptions suite)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "Try this mutant alone.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var jobs = Numbers.Whole(
            "--jobs", "N", "How many mutants run side by side. Default: one per processor.", 1);
        var timeout = Numbers.Seconds(
            "--timeout", "How long an answer may take before it counts as hung. Default: 2; 120 for stores.");
        return new Command(
            "mutants", "Try all mutants and show which scenario catches which: the kill matrix.")
        {
            name, jobs, timeout, targets.Json,
        }.Does((parsed, cancellation) => new MutantsCommand(
            targets.Of(parsed), new(
            suite.Read(parsed),
            parsed.GetValue(name),
            parsed.GetValue(jobs) ?? new KillMatrixOptions().Jobs,
            parsed.GetValue(timeout) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : suite.ReadSpec(parsed).TimeLimitOfMutants)).RunAsync(cancellation));
    }

    private static Command Drift(Screen screen, SuiteOptions suite)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder with the documents that the rules of the spec were made of, "
                + "such as stage-21.1.md.",
        };
        return new Command(
            "drift", "Compare the designers' documents with the register, sentence by sentence.")
        {
            folder,
        }.Does(parsed => new DriftCommand(
            screen, suite.Read(parsed), parsed.GetRequiredValue(folder)).Run());
    }

    private static Command Plan(Screen screen)
    {
        var path = new Argument<string>("FILE") { Description = "The plan, such as plan.json." };
        return new Command("plan", "Review a team's implementation plan.") { path }
            .Does(parsed => new PlanCommand(screen, parsed.GetRequiredValue(path)).Run());
    }

    private static Command Site(Screen screen, SuiteOptions suite)
    {
        var folder = new Option<string>("--out")
        {
            Description =
                "The folder to write to. What is there and is not the book's is left alone.",
            HelpName = "DIR",
            Required = true,
        };
        var certificates = new Argument<string[]>("certificate.json")
        {
            Description = "Certificates of those of whom the book tells; may be none.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        certificates.Validators.Add(NoOption);
        return new Command(
            "site",
            "Write a book with a chapter for each spec: each rule, its examples, and who obeys it.")
        {
            folder, certificates,
        }.Does(parsed => new SiteCommand(screen, new(
            suite.ReadAll(parsed),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(certificates) ?? [])).Run());
    }

    // Among files, a mistyped option would pass for one that there is not.
    private static void NoOption(ArgumentResult files)
    {
        var strange = files.Tokens.Select(token => token.Value)
            .FirstOrDefault(token => token.StartsWith('-') && !File.Exists(token));
        if (strange is not null)
        {
            files.AddError($"there is no option '{strange}', and no file of that name.");
        }
    }

    private static Command Lock(Screen screen, SuiteOptions suite)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "The folder of the spec's features. Default: features/NAME of --spec.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command(
            "lock", "Hold the feature files of a new version of a spec fast, in its rules.json.")
        {
            folder,
        }.Does(parsed => new LockCommand(
            screen, suite.ReadSpec(parsed), parsed.GetValue(folder)).Run());
    }
}
