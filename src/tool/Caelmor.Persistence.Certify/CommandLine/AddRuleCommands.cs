using System.CommandLine;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Registers;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Rules;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How it is typed that a rule is to be added.</summary>
internal static class AddRuleCommands
{
    private static readonly Argument<string> Section = new("SECTION")
    {
        Description = "The section that it is the next rule of, such as 21.1-6.",
    };

    private static readonly Option<string> Restated = new("--restated")
    {
        Description = "What it asks for, in one short sentence without a full stop.",
        HelpName = "TEXT",
        Required = true,
    };

    private static readonly Option<string[]> Sentences = new("--sentence")
    {
        Description = "The sentence of the source document that it is made of, word for word: its "
            + "digest is kept. May be given several times.",
        HelpName = "TEXT",
    };

    private static readonly Option<string> ShownBy = new("--shown-by")
    {
        Description = "What has to show that it is obeyed. Default: its scenarios.",
        HelpName = "TEXT",
    };

    private static readonly Option<string> Under = new("--under")
    {
        Description = "The rule that it stands under.",
        HelpName = "ID",
    };

    private static readonly Option<string> Group = new("--group", "--gate")
    {
        Description = "What it belongs to, such as atomicity. Default: as its section.",
        HelpName = "NAME",
    };

    private static readonly Option<Strength> Strong = new("--strength")
    {
        Description = "How strongly its source speaks: must, mustnot, forbidden or is. Default: must.",
        HelpName = "WORD",
    };

    public static Command AddRule(Screen screen, SuiteOptions suite) => new Command(
        "add-rule",
        "Print the entry that a new rule has in rules.json, and tell where else it belongs.")
    {
        Section, Restated, Sentences, ShownBy, Under, Group, Strong,
    }.Does(parsed => new AddRuleCommand(screen, suite.Read(parsed), Read(parsed)).Run());

    private static NewRule Read(ParseResult parsed)
    {
        var rule = new NewRule(
            parsed.GetRequiredValue(Section),
            parsed.GetRequiredValue(Restated),
            [.. parsed.GetValue(Sentences) ?? []])
        {
            Group = parsed.GetValue(Group),
            Strength = parsed.GetValue(Strong),
            Under = parsed.GetValue(Under),
        };
        return parsed.GetValue(ShownBy) is { } shownBy ? rule with { ShownBy = shownBy } : rule;
    }
}
