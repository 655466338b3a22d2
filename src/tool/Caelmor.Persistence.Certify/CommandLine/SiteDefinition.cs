using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.CommandLine.Options;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>How the book is asked for.</summary>
internal static class SiteDefinition
{
    public static Command Of(Screen screen, SuiteOptions suite)
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
        var command = new Command(
            "site",
            "Write a book with a chapter for each spec: each rule, its examples, and who obeys it.")
        {
            folder, certificates,
        };
        command.SetAction(parsed => (int)new SiteCommand(screen, new(
            suite.ReadAll(parsed),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(certificates) ?? [])).Run());
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
