using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>One request and all that could be observed of it.</summary>
/// <param name="Before">The server before the request.</param>
/// <param name="AtProduction">The server when the first system was asked for its state, if one
/// was.</param>
/// <param name="After">The server after the answer.</param>
/// <param name="Journal">Everything done in between.</param>
public sealed record ObservedRequest(
    ServerView Before, ServerView? AtProduction, ServerView After, IReadOnlyList<JournalEntry> Journal)
{
    /// <summary>The places in the journal at which something was done.</summary>
    public IReadOnlyList<int> PlacesOf(PortAction action) =>
        [.. Enumerable.Range(0, Journal.Count).Where(place => Journal[place].Action.Equals(action))];

    /// <summary>How often something was done.</summary>
    public int Count(PortAction action) => Journal.Count(entry => entry.Action.Equals(action));
}
