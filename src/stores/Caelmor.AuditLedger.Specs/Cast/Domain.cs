using System.Collections.Immutable;

namespace Caelmor.AuditLedger.Specs.Cast;

/// <summary>What a server decides about: its closed union of events, and who is in them.</summary>
/// <param name="Words">What follows "the server decides for" in a step.</param>
/// <param name="Union">The types of its events.</param>
/// <param name="Tellers">Whose doings they are, in the order of the types.</param>
public sealed record Domain(
    string Words, ImmutableArray<EventType> Union, ImmutableArray<string> Tellers)
{
    /// <summary>The market of Alderford: Mara decides to buy, Tobin refuses, Brannoc
    /// delivers.</summary>
    internal static Domain Market { get; } = new(
        "the market of Alderford",
        [
            new("PURCHASE_DECIDED", 1),
            new("PURCHASE_REFUSED", 1),
            new("DELIVERY_MADE", 1),
        ],
        ["Mara", "Tobin", "Brannoc"]);

    /// <summary>A trading house: the eight types that the document's own server has.</summary>
    internal static Domain TradingHouse { get; } = new(
        "a trading house",
        [
            new("DECISION_EVALUATED", 1),
            new("ORDER_INTENT_CREATED", 1),
            new("ORDER_INTENT_SKIPPED", 1),
            new("SAFETY_EVALUATED", 1),
            new("EXECUTION_ATTEMPTED", 1),
            new("EXECUTION_OUTCOME_RECORDED", 1),
            new("LEDGER_UPDATED", 1),
            new("USER_FEEDBACK_RECORDED", 1),
        ],
        ["the strategy", "the broker", "the market", "the watch"]);

    /// <summary>All there are.</summary>
    internal static ImmutableArray<Domain> All { get; } = [Market, TradingHouse];

    /// <summary>The one of these words.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static Domain Find(string words) =>
        All.FirstOrDefault(one => one.Words == words) ?? throw new ArgumentException(
            $"Found '{words}'. Expected one of: {string.Join("; ", All.Select(one => one.Words))}.",
            nameof(words));
}
