using System.Collections.Immutable;
using System.Text.Json;

namespace Caelmor.WorldGrid.Specs.Protocol;

/// <summary>What every request and every call carries: of which host it is, and with
/// what.</summary>
/// <param name="Host">The number of the host. Each process of a scenario has one.</param>
/// <param name="With">The rest.</param>
public sealed record HostCall(int Host, JsonElement With);

/// <summary>An answer: a result, or a refusal.</summary>
/// <param name="Result">What came of it; null for nothing.</param>
/// <param name="Refused">Why it was refused; null if it was not.</param>
public sealed record GridAnswer(JsonElement? Result = null, string? Refused = null);

/// <summary>A grid is made, or opened.</summary>
/// <param name="Create">What the world is made from, if it is made; else null.</param>
/// <param name="Opening">What is known of it beforehand.</param>
/// <param name="Options">What the operator sets.</param>
/// <param name="Host">What is so around it.</param>
public sealed record OpenForm(
    GridGenesis? Create, GridOpening Opening, GridOptions Options, HostForm Host);

/// <summary>What is so around a grid as long as it is open.</summary>
public sealed record HostForm(string Generator, int GeneratorVersion);

/// <summary>A grid was opened.</summary>
public sealed record OpenedForm(GridGenesis Genesis, GridSave? InForce);

/// <summary>What an operator asks for.</summary>
public sealed record MaintenanceForm(GridOptions Options, HostForm Host)
{
    public long Save { get; init; }

    public RegionPosition Region { get; init; }

    public GridItem? Item { get; init; }

    public GridGenesis? Genesis { get; init; }

    public string Operator { get; init; } = string.Empty;
}

/// <summary>How a chunk or a region was read: <c>whole</c>, <c>present</c>, <c>fresh</c> or
/// <c>inactive</c>.</summary>
public sealed record ReadingForm(
    string Kind,
    ImmutableArray<int>? Tiles = null,
    RegionState? State = null,
    Origin? Origin = null,
    string? Why = null);

/// <summary>What became of a migration: <c>migrated</c> or <c>failed</c>.</summary>
public sealed record MigrationForm(
    string Kind, int Objects = 0, string ObjectId = "", int SchemaVersion = 0, string Error = "");

/// <summary>A piece of a place: <c>own</c>, or the one for <c>staging</c>.</summary>
public sealed record PieceForm(
    string Place, string Piece = "", string To = "", byte[]? Content = null);

/// <summary>Terrain, or the beginning of a region, is asked for.</summary>
public sealed record GenerateForm(
    GridGenesis Genesis, ChunkPosition Chunk = default, RegionPosition Region = default);

/// <summary>Something of a sort and a version is asked for.</summary>
public sealed record SchemaForm(string Type, int Version = 0);

/// <summary>A player is moved, or players are told something.</summary>
public sealed record PlayerForm(string Text, RegionPosition Region = default);
