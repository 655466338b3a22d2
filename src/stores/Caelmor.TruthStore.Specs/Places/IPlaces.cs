using System.Collections.Immutable;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Places;

/// <summary>The places of a scenario.</summary>
internal enum PlaceName
{
    /// <summary>That of the store.</summary>
    Store,

    /// <summary>A copy of it, in which something is altered.</summary>
    Copy,

    /// <summary>That of another store.</summary>
    Second,
}

/// <summary>What is kept in the places of one scenario's stores, to somebody who works on it behind
/// their backs: files, or whatever a medium has in their place.</summary>
internal interface IPlaces
{
    /// <summary>Empties the store's place. The store has to be closed.</summary>
    void Clear();

    /// <summary>Keeps what the files hold now, to put it back later.</summary>
    void Remember();

    /// <summary>All that can be done to the files in one way, in words. The store has to be
    /// closed.</summary>
    ImmutableArray<string> Alterations(Alteration alteration);

    /// <summary>Makes a copy of the store's place and does one of these things to it; the copy is
    /// gone after use.</summary>
    /// <param name="number">Which of the things, from 0.</param>
    /// <param name="use">Uses the copy.</param>
    Task AlterCopyAsync(int number, Func<Task> use);

    /// <summary>The scenario is over: its places are removed.</summary>
    void Remove();
}
