using System.CommandLine.Parsing;
using Caelmor.CommandLine;
using Caelmor.TruthStore.CrashProofs.Proving;

namespace Caelmor.Persistence.Operating.Crashes;

/// <summary>What the sorts of proofs are called on the command line.</summary>
internal static class ProofSorts
{
    private static readonly string[] Names =
        [.. Enum.GetValues<ProofSort>().Select(sort => Casing.Lower(sort))];

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
