using System.CommandLine;
using Caelmor.Persistence.Certify.Commands;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>The options of certifying: those of the tool itself, without a command.</summary>
internal sealed class CertifyOptions
{
    private const int Seeds = 1_000_000;
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(10);

    private readonly ImplementationOptions _implementation = new();

    private readonly Option<string> _mutant = new("--mutant")
    {
        Description = "Certify a mutant, wrong on purpose, instead of the reference: a rejection.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Try only a rule (21.1-6.4), a section (21.1-6) or a stage (21.1); "
            + "may be given several times. Such a run certifies nothing.",
        HelpName = "ID",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _jobs = Numbers.Whole(
        "--jobs", "N", "How many trials run side by side. Default: one per processor.", least: 1);

    private readonly Option<double?> _timeout = Numbers.Seconds(
        "--timeout", "How long a scenario may take before it counts as hung. Default: 10.");

    private readonly Option<bool> _shuffle = new("--shuffle")
    {
        Description = "Run the trials in a random order. The verdict is the same in every order.",
    };

    private readonly Option<int?> _seed = Numbers.Whole(
        "--seed",
        "N",
        "Run the trials in the order, and with the generated worlds, that this number gives.",
        int.MinValue);

    public void AddTo(Command command)
    {
        _implementation.AddTo(command);
        command.Add(_mutant);
        command.Add(_only);
        command.Add(_jobs);
        command.Add(_timeout);
        command.Add(_shuffle);
        command.Add(_seed);
    }

    public CertifyRequest Read(ParseResult parsed, SuiteOptions suite, bool isVerbose) => new(
        suite.Read(parsed),
        _implementation.Read(parsed, parsed.GetValue(_mutant)),
        _implementation.Command(parsed, parsed.GetValue(_mutant)),
        parsed.GetValue(_mutant),
        parsed.GetValue(_only) ?? [],
        parsed.GetValue(_jobs) ?? Environment.ProcessorCount,
        parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultLimit,
        Seed(parsed),
        isVerbose);

    private int? Seed(ParseResult parsed) =>
        parsed.GetValue(_seed) ?? (parsed.GetValue(_shuffle) ? Random.Shared.Next(Seeds) : null);
}
