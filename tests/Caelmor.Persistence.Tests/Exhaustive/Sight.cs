using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Exhaustive;

/// <summary>
/// All that can be seen of a server, to be compared with what is seen of it later.
/// </summary>
/// <param name="Truth">The truth in force.</param>
/// <param name="IsHeld">Whether the simulation is held.</param>
/// <param name="IsObserved">Whether observers were admitted.</param>
/// <param name="Statuses">Where each system stands.</param>
internal sealed record Sight(StoredTruth Truth, bool IsHeld, bool IsObserved, string Statuses)
{
    private IReadOnlyList<Datum> Data { get; init; } = [];

    public static Sight Of(ObservedServer server)
    {
        var view = server.TakePicture();
        return new(
            view.Truth,
            view.IsSimulationHeld,
            view.AreObserversAdmitted,
            string.Join(", ", view.Systems.Select(one => $"{one.Name} {one.Status}")))
        {
            Data = [.. view.Systems.SelectMany(system => system.Data)],
        };
    }

    public bool Equals(Sight? other) =>
        other is not null
        && Truth == other.Truth
        && IsHeld == other.IsHeld
        && IsObserved == other.IsObserved
        && Statuses == other.Statuses
        && Data.SequenceEqual(other.Data);

    public override int GetHashCode() => HashCode.Combine(Truth, Statuses);
}
