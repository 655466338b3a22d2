using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

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
    /// <summary>How the systems stood whenever a restore took one of its steps.</summary>
    public IReadOnlyList<Reach> Reached { get; init; } = [];

    /// <summary>The places in the journal at which something was done.</summary>
    public IReadOnlyList<int> PlacesOf(PortAction action) =>
        [.. Enumerable.Range(0, Journal.Count).Where(place => Journal[place].Action.Equals(action))];

    /// <summary>How often something was done.</summary>
    public int Count(PortAction action) => Journal.Count(entry => entry.Action.Equals(action));
}

/// <summary>How the systems stood at a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Statuses">Where each system stood in its life, by name.</param>
public sealed record Reach(JournalEntry Step, ILookup<SystemName, SystemStatus> Statuses);
