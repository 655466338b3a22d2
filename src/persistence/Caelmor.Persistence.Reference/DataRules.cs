using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Reference;

/// <summary>Answers whether a datum is present in a truth.</summary>
/// <param name="states">All states of the truth.</param>
public sealed class PresentData(ImmutableArray<SystemState> states)
{
    // Filled when first asked for: only systems that others are bound to are ever looked into. They
    // are
    // so few (Canon 21.1-7.3) that comparing their names beats hashing the name that is looked for.
    private readonly List<(SystemName System, HashSet<string> Keys)> _known = [];

    /// <summary>Whether a system brings a datum of this key.</summary>
    /// <param name="system">The system said to own it.</param>
    /// <param name="key">The key.</param>
    public bool Include(SystemName system, DatumKey key)
    {
        foreach (var (known, keys) in _known)
        {
            if (known == system)
            {
                return keys.Contains(key.Text);
            }
        }

        _known.Add((system, KeysOf(system)));
        return Include(system, key);
    }

    private HashSet<string> KeysOf(SystemName system) =>
        states.Where(state => state.System == system)
            .SelectMany(state => state.Data, (_, datum) => datum.Key.Text)
            .ToHashSet(StringComparer.Ordinal);
}

/// <summary>Canon 21.1-4.5: quest state is owned by a player.</summary>
public sealed class QuestHasPlayer : IDatumRule
{
    /// <inheritdoc/>
    public void Judge(Datum datum, SystemName system, PresentData present, Violations found)
    {
        if (!Dependencies.NeedPlayer(datum.Kind))
        {
            return;
        }

        foreach (var binding in datum.Bindings)
        {
            if (binding.System == SystemName.Player)
            {
                return;
            }
        }

        found.Add(RejectionReason.UnresolvedBinding, system, datum.Key);
    }
}
