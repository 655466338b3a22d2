using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.Persistence.Certify.Commands;
using Caelmor.Persistence.Certify.Reporting;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>The command that writes the living canon.</summary>
internal sealed class SiteOptions(Screen screen, SuiteOptions suite)
{
    private readonly Option<string> _folder = new("--out")
    {
        Description = "The folder to write to. What is there and is not the book's is left alone.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Argument<string[]> _certificates = new("certificate.json")
    {
        Description = "Certificates of those of whom the book tells; may be none.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Command Build()
    {
        var command = new Command(
            "site", "Write the living canon: each rule, its examples, and who obeys it, as pages.")
        {
            _folder, _certificates,
        };
        _certificates.Validators.Add(NoOption);
        command.SetAction(parsed => (int)new SiteCommand(screen, new(
            suite.Read(parsed),
            parsed.GetRequiredValue(_folder),
            parsed.GetValue(_certificates) ?? [])).Run());
        return command;
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
}
