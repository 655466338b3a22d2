using System.Collections.Concurrent;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What is done to the servers of a trial when nothing was asked for, or everything
/// answered.</summary>
/// <remarks>An answer ends a request: whatever is done after it, nobody knows of.</remarks>
public sealed class Aftermath
{
    private static readonly PortAction[] NotTheirs =
    [
        PortAction.AskedToSave, PortAction.AskedToRestore, PortAction.Answered, PortAction.Started,
        PortAction.StoppedAndStarted, PortAction.Mutated, PortAction.NotHeld,
    ];

    private readonly ConcurrentDictionary<Journal, int> _answered = [];
    private RuleBreachException? _breach;

    /// <summary>What was done wrong; null if nothing was so far.</summary>
    public RuleBreachException? Breach
    {
        get
        {
            foreach (var journal in _answered.Keys)
            {
                Look(journal);
            }

            return _breach;
        }
    }

    /// <summary>Does what was done after an answer and before anything else was asked for: for whoever
    /// is played again from a transcript.</summary>
    public Action DoWhatCameLate { get; set; } = () => { };

    /// <summary>Something is about to be asked for.</summary>
    public void Asked(Journal journal)
    {
        DoWhatCameLate();
        Look(journal);
        _answered.TryRemove(journal, out _);
    }

    /// <summary>Everything that was asked for is answered.</summary>
    public void Answered(Journal journal) => _answered[journal] = journal.Count;

    private void Look(Journal journal)
    {
        if (_breach is null && _answered.TryGetValue(journal, out var place)
            && journal.Since(place).FirstOrDefault(IsTheirs) is { } late)
        {
            _breach = new(
                "when it has answered, an orchestrator does nothing more to the server.",
                $"after it had answered: {late}.");
        }
    }

    private static bool IsTheirs(JournalEntry entry) =>
        entry.Action is PortAction action && !NotTheirs.Contains(action);
}
