using System.Collections.Immutable;

namespace Caelmor.Conformance.Book.Books;

/// <summary>How one implementation stands to some rules, such as those of a group.</summary>
/// <param name="Status">Fail if it fails one; pass if it passes all that examples show.</param>
/// <param name="Such">The rules that it stands to in that way.</param>
/// <param name="Asked">How many of the rules examples show; with 0, nobody is asked.</param>
public sealed record RulesStatus(Status Status, ImmutableArray<BookRule> Such, int Asked)
{
    /// <summary>Sums up how an implementation stands to each rule.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="who">The place of the implementation in its chapter.</param>
    public static RulesStatus Of(IEnumerable<BookRule> rules, int who)
    {
        List<BookRule> asked = [.. rules.Where(rule => rule.IsShown)];
        var status = asked.Exists(rule => rule.Standings[who].Status == Status.Fail) ? Status.Fail
            : asked.TrueForAll(rule => rule.Standings[who].Status == Status.Pass) ? Status.Pass
            : Status.NotRun;
        return new(
            status, [.. asked.Where(rule => rule.Standings[who].Status == status)], asked.Count);
    }
}
