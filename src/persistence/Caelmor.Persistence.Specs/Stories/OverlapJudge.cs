using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Stories;

/// <summary>Whether what came of two requests that overlapped is explained by some order of them, one
/// after the other; or one was rejected, for the other was in progress.</summary>
internal static partial class OverlapJudge
{
    private const RegexOptions Fixed = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <exception cref="Conformance.Judging.RuleBreachException">Nothing explains it.</exception>
    public static void ShouldBeExplained(
        CanonModel before,
        ServerView after,
        IReadOnlyList<JournalEntry> journal,
        (bool IsForSave, object Outcome) first,
        (bool IsForSave, object Outcome) second)
    {
        var orders = new[] { (first, second), (second, first) }
            .Select(order => End(before, order.Item1, order.Item2))
            .OfType<CanonModel>()
            .ToImmutableArray();
        Expect.That(
            !orders.IsEmpty,
            "what comes of two requests at once is what comes of one after the other, or one is "
            + $"rejected as \"{RejectionReason.OperationInProgress.Phrase()}\".",
            $"{first.Outcome}, and {second.Outcome}.");
        var found = CanonModel.Of(after);
        Expect.That(
            orders.Any(end => end.Epoch == found.Epoch && end.Statuses.SequenceEqual(found.Statuses)),
            "when two requests at once have ended, the server is as their answers say.",
            $"the truth is of epoch {found.Epoch}, and the systems are "
            + $"{string.Join(", ", found.Statuses.Select(one => Phrases.Of(one)))}.");
        ShouldNotInterleave(journal);
    }

    // Where everything stands when the second follows the first; null if it can't be so.
    private static CanonModel? End(
        CanonModel before,
        (bool IsForSave, object Outcome) first,
        (bool IsForSave, object Outcome) second)
    {
        if (Follows(before, first, isAlone: true) is not { } between)
        {
            return null;
        }

        return Follows(between, second, isAlone: false);
    }

    private static CanonModel? Follows(
        CanonModel before, (bool IsForSave, object Outcome) request, bool isAlone)
    {
        var why = before.WhyNot(request.IsForSave, Requester.Server);
        var named = Company.ViolationsOf(request.Outcome);
        if (named is null)
        {
            return why.IsEmpty && IsOfNextEpoch(before, request.Outcome)
                ? before.After(request.IsForSave)
                : null;
        }

        return why.Any(named.Contain) || (!isAlone && named.Contain(RejectionReason.OperationInProgress))
            ? before
            : null;
    }

    private static bool IsOfNextEpoch(CanonModel before, object outcome) =>
        outcome is not SaveOutcome.Saved saved || saved.Epoch.Number == before.Epoch + 1;

    private static void ShouldNotInterleave(IReadOnlyList<JournalEntry> journal)
    {
        var steps = string.Concat(journal.Select(Letter));
        Expect.That(
            OneAfterTheOther().IsMatch(steps),
            "of two requests at once, no step of one lies between the steps of the other.",
            string.Join("; ", journal.Where(entry => Letter(entry).Length > 0)) + ".");
    }

    private static string Letter(JournalEntry entry) => entry.Action switch
    {
        PortAction.Hold => "H",
        PortAction.Produce => "P",
        PortAction.Commit => "C",
        PortAction.Release => "R",
        PortAction.TakeBack => "T",
        PortAction.Discard => "D",
        PortAction.BecomeEligible => "E",
        PortAction.Admit => "A",
        _ => "",
    };

    [GeneratedRegex("^(HP*C?R|TTTTTEEEEEA)*$", Fixed, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneAfterTheOther();
}
