using System.CommandLine;
using Caelmor.Persistence.Certify.Rules;

namespace Caelmor.Persistence.Certify.CommandLine.Options;

/// <summary>The options that leave trials out. Such a run certifies nothing.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Try only a rule (21.1-6.4), a section (21.1-6) or a stage (21.1); "
            + "may be given several times. Such a run certifies nothing.",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _rerunFailed = new("--rerun-failed")
    {
        Description = "Try only what this certificate does not show: scenarios that failed then, "
            + "and those that are new or changed since. Such a run certifies nothing.",
        HelpName = "FILE.json",
    };

    public void AddTo(Command command)
    {
        command.Add(_only);
        command.Add(_rerunFailed);
    }

    public SelectionRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(_only) ?? [], parsed.GetValue(_rerunFailed));
}
