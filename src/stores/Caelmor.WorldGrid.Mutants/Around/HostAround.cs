using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Mutants.Around;

/// <summary>A host of which something is seen or used wrongly.</summary>
internal sealed class HostAround(IGridHost host) : IGridHost, IPlayerPlaces
{
    /// <summary>In the place of letting go of the place.</summary>
    public Func<IGridPlace, ValueTask> Unlocks { get; init; } = place => place.UnlockAsync();

    /// <summary>In the place of taking a piece away.</summary>
    public Func<IGridPlace, string, ValueTask> Deletes { get; init; } =
        (place, piece) => place.DeleteAsync(piece);

    /// <summary>In the place of flushing names.</summary>
    public Func<IGridPlace, ValueTask> FlushesNames { get; init; } =
        place => place.FlushNamesAsync();

    /// <summary>Which of the players of a region it sees.</summary>
    public Func<ImmutableArray<string>, ImmutableArray<string>> Sees { get; init; } = all => all;

    /// <summary>In the place of telling players something.</summary>
    public Action<IPlayerPlaces, string> Announces { get; init; } =
        (players, message) => players.Announce(message);

    public IGridPlace Place => new PlaceAround(host.Place, this);

    public ITerrainGenerator Generator => host.Generator;

    public ISchemaSteps Schemas => host.Schemas;

    public IGridReports Reports => host.Reports;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => host.Time;

    public ImmutableArray<RegionPosition> Occupied => host.Players.Occupied;

    public ImmutableArray<string> In(RegionPosition region) => Sees(host.Players.In(region));

    public void Relocate(string player, RegionPosition to) => host.Players.Relocate(player, to);

    public void Announce(string message) => Announces(host.Players, message);

    private sealed class PlaceAround(IGridPlace place, HostAround around) : IGridPlace
    {
        public ValueTask<IReadOnlyList<string>> ListAsync() => place.ListAsync();

        public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string piece) => place.ReadAsync(piece);

        public ValueTask WriteAsync(string piece, ReadOnlyMemory<byte> content) =>
            place.WriteAsync(piece, content);

        public ValueTask FlushAsync(string piece) => place.FlushAsync(piece);

        public ValueTask RenameAsync(string from, string to) => place.RenameAsync(from, to);

        public ValueTask DeleteAsync(string piece) => around.Deletes(place, piece);

        public ValueTask FlushNamesAsync() => around.FlushesNames(place);

        public ValueTask<bool> TryLockAsync() => place.TryLockAsync();

        public ValueTask UnlockAsync() => around.Unlocks(place);
    }
}
