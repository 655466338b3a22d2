using System.Collections.Immutable;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Drivers;

/// <summary>Works on the files of a scenario's store behind its back, and tidies them up at its
/// end.</summary>
public sealed class PlaceDriver(TruthStoreUnderTest subject) : IDisposable
{
    /// <summary>Empties the store's place. The store has to be closed.</summary>
    public void Clear() => subject.Trial.Places.Clear();

    /// <summary>Keeps what the files hold now, to put it back later.</summary>
    public void Remember() => subject.Trial.Places.Remember();

    /// <inheritdoc/>
    public void Dispose() => subject.Trial.Places.Remove();

    /// <summary>All that can be done to the files in one way, in words.</summary>
    internal ImmutableArray<string> Alterations(Alteration alteration) =>
        subject.Trial.Places.Alterations(alteration);

    /// <summary>Does one of these things to a copy, which is gone after use.</summary>
    internal Task AlterCopyAsync(int number, Func<Task> use) =>
        subject.Trial.Places.AlterCopyAsync(number, use);
}
