using System.Collections.Immutable;

namespace Caelmor.WorldGrid.Contract;

/// <summary>The server around a grid: all that the grid reaches, it reaches here.</summary>
public interface IGridHost
{
    /// <summary>Where the grid lives.</summary>
    IGridPlace Place { get; }

    /// <summary>Makes terrain.</summary>
    ITerrainGenerator Generator { get; }

    /// <summary>Leads objects from older versions to newer ones.</summary>
    ISchemaSteps Schemas { get; }

    /// <summary>Hears what operators have to know.</summary>
    IGridReports Reports { get; }

    /// <summary>Knows where players are.</summary>
    IPlayerPlaces Players { get; }

    /// <summary>The clock.</summary>
    TimeProvider Time { get; }
}

/// <summary>Makes terrain out of seed and parameters: the same each time.</summary>
/// <remarks>Rules pv-1.1, pv-6.3 and pv-8.3. It is the game's, and no grid knows it. A grid that is
/// read by several threads may ask it from several at once.</remarks>
public interface ITerrainGenerator
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Its version, from 1.</summary>
    int Version { get; }

    /// <summary>The tiles of a chunk, row by row from the south-west.</summary>
    /// <param name="genesis">What the world is made from.</param>
    /// <param name="at">Which chunk.</param>
    ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at);

    /// <summary>How a region begins: with its default inhabitants.</summary>
    /// <param name="genesis">What the world is made from.</param>
    /// <param name="at">Which region.</param>
    RegionState Populate(GridGenesis genesis, RegionPosition at);
}

/// <summary>Steps from each version of a sort of object to the next.</summary>
/// <remarks>Rules pv-2.2, pv-5.1 and pv-9.1. A step that fails throws.</remarks>
public interface ISchemaSteps
{
    /// <summary>The current version of a sort of object; 1 if nothing else is known.</summary>
    int Current(string type);

    /// <summary>Whether a step leads on from a version.</summary>
    bool LeadsFrom(string type, int version);

    /// <summary>The same object in the next version.</summary>
    /// <param name="older">The object.</param>
    RegionObject Step(RegionObject older);
}

/// <summary>Hears what operators have to know.</summary>
public interface IGridReports
{
    /// <summary>Something has to be known.</summary>
    void Report(GridReport report);
}

/// <summary>Knows where players are, and moves them. Player data belongs to the truth and never to
/// the grid.</summary>
/// <remarks>Rules pv-8.4 and pv-10.5.</remarks>
public interface IPlayerPlaces
{
    /// <summary>The regions in which players are.</summary>
    ImmutableArray<RegionPosition> Occupied { get; }

    /// <summary>The names of the players in a region.</summary>
    ImmutableArray<string> In(RegionPosition region);

    /// <summary>Moves a player to another region.</summary>
    void Relocate(string player, RegionPosition to);

    /// <summary>Tells all players something.</summary>
    void Announce(string message);
}
