using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.Persistence.Certify.CommandLine;
using Caelmor.Persistence.Certify.Words;
using Caelmor.Persistence.CrashProofs;

namespace Caelmor.Persistence.Certify.Crashes;

/// <summary>The options of trying crashes.</summary>
internal sealed class CrashOptions
{
    private const int DefaultSeed = 8;
    private static readonly TimeSpan DefaultKilling = TimeSpan.FromSeconds(10);
    private static readonly string[] Sorts = [.. Enum.GetValues<ProofSort>().Select(Name)];

    private readonly Option<ProofSort[]> _only = new("--only")
    {
        Description = "Try only states, damage, calls, moments, clock or hostile; may be given "
            + "several times.",
        HelpName = "SORT",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Parse,
    };

    private readonly Option<double?> _minutes = Numbers.Minutes(
        "--minutes", "How long to kill at random moments. Default: 10 seconds.");

    private readonly Option<bool> _everything = new("--everything")
    {
        Description = "Try every call and every operation with every error, once and for ever: "
            + "half an hour, about. Without it each of those that write is tried with one.",
    };

    private readonly Option<int?> _seed = Numbers.Whole(
        "--seed", "N", "What the random moments begin with. Default: 8.", int.MinValue);

    private readonly Option<string> _dir = new("--dir")
    {
        Description = "Write files below this folder. Default: where temporary files are. Name one "
            + "on the disk in question; what is in memory alone shows less.",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        command.Add(_only);
        command.Add(_minutes);
        command.Add(_everything);
        command.Add(_seed);
        command.Add(_dir);
    }

    /// <exception cref="StopException">The options exclude each other.</exception>
    public CrashRequest Read(ParseResult parsed)
    {
        ImmutableArray<ProofSort> only = [.. parsed.GetValue(_only) ?? []];
        var minutes = parsed.GetValue(_minutes);
        return minutes is not null && !only.IsEmpty && !only.Contains(ProofSort.Moments)
            ? throw StopException.Misuse(
                "--minutes says how long to kill at random moments, and --only leaves these out. "
                + "Add --only moments, or leave --minutes out.")
            : new(
                only,
                minutes is { } some ? TimeSpan.FromMinutes(some) : DefaultKilling,
                parsed.GetValue(_everything),
                parsed.GetValue(_seed) ?? DefaultSeed,
                parsed.GetValue(_dir));
    }

    private static ProofSort[] Parse(ArgumentResult result)
    {
        var sorts = new List<ProofSort>();
        foreach (var token in result.Tokens)
        {
            var place = Array.IndexOf(Sorts, token.Value);
            if (place < 0)
            {
                result.AddError(
                    $"--only takes {string.Join(", ", Sorts[..^1])} or {Sorts[^1]}, and found "
                    + $"'{token.Value}'.{Nearest.Hint(token.Value, Sorts)}");
                return [];
            }

            sorts.Add((ProofSort)place);
        }

        return [.. sorts];
    }

    private static string Name(ProofSort sort) => Casing.Lower(sort);
}
