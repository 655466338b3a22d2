using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Caelmor.CommandLine;
using Caelmor.Storage.CrashProofs.Proving;
using Caelmor.TruthStore.CrashProofs.Processes;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.Persistence.Operating.Crashes;

/// <summary>Which proofs to try, and how.</summary>
/// <param name="Only">The sorts to try; all, if none is named.</param>
/// <param name="Killing">How long to go on killing.</param>
/// <param name="IsEverything">Whether every call is tried with every error.</param>
/// <param name="Seed">What random choices begin with.</param>
/// <param name="Place">Where files are written; null for where temporary files are.</param>
/// <param name="Mutant">What is wrong with the process that is killed; null for nothing.</param>
internal sealed record CrashRequest(
    ImmutableArray<ProofSort> Only,
    TimeSpan Killing,
    bool IsEverything,
    int Seed,
    string? Place,
    string? Mutant)
{
    /// <summary>The proofs that are asked for.</summary>
    public ImmutableArray<Proof<StoreProofConditions>> Proofs =>
        [.. TruthStore.CrashProofs.Proofs.All.Where(proof => Only.IsEmpty || Only.Contains(proof.Sort))];
}

/// <summary>The options of trying crashes.</summary>
internal sealed class CrashOptions
{
    private const int DefaultSeed = 8;
    private static readonly TimeSpan DefaultKilling = TimeSpan.FromSeconds(10);

    private static readonly ImmutableArray<ProofSort> OfProcesses =
        [ProofSort.Calls, ProofSort.Moments];

    private readonly Option<ProofSort[]> _only = new("--only")
    {
        Description = "Try only states, damage, calls, moments, clock or hostile; may be given "
            + "several times.",
        HelpName = "SORT",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ProofSorts.Parse,
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

    private readonly Option<string> _mutant = new("--mutant")
    {
        Description = "Kill a process that is wrong on purpose, hasty or in-place, and see calls "
            + "and moments fail.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(_only);
        command.Add(_minutes);
        command.Add(_everything);
        command.Add(_seed);
        command.Add(_dir);
        command.Add(_mutant);
    }

    /// <exception cref="StopException">The options exclude each other.</exception>
    public CrashRequest Read(ParseResult parsed)
    {
        var mutant = Mutant(parsed);
        var only = Only(parsed, mutant);
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
                parsed.GetValue(_dir),
                mutant);
    }

    private string? Mutant(ParseResult parsed) => parsed.GetValue(_mutant) switch
    {
        { } name when !CrashTarget.Manners.Contains(name) => throw StopException.Misuse(
            $"--mutant takes {string.Join(" or ", CrashTarget.Manners)}, and found '{name}'."
            + DidYouMean.Hint(name, CrashTarget.Manners)),
        var name => name,
    };

    // A mutant is a process: where none is killed it would make no difference.
    private ImmutableArray<ProofSort> Only(ParseResult parsed, string? mutant)
    {
        ImmutableArray<ProofSort> only = [.. parsed.GetValue(_only) ?? []];
        return mutant is null ? only
            : only.IsEmpty ? OfProcesses
            : only.All(OfProcesses.Contains) ? only
            : throw StopException.Misuse(
                "--mutant is a process to be killed, and --only names something else. Leave --only "
                + "out, or give it calls or moments.");
    }
}

/// <summary>What the sorts of proofs are called on the command line.</summary>
internal static class ProofSorts
{
    private static readonly string[] Names =
        [.. Enum.GetValues<ProofSort>().Select(sort => $"{sort}".ToLowerInvariant())];

    public static ProofSort[] Parse(ArgumentResult result)
    {
        var sorts = new List<ProofSort>();
        foreach (var token in result.Tokens)
        {
            var place = Array.IndexOf(Names, token.Value);
            if (place < 0)
            {
                result.AddError(
                    $"--only takes {string.Join(", ", Names[..^1])} or {Names[^1]}, and found "
                    + $"'{token.Value}'.{DidYouMean.Hint(token.Value, Names)}");
                return [];
            }

            sorts.Add((ProofSort)place);
        }

        return [.. sorts];
    }
}
