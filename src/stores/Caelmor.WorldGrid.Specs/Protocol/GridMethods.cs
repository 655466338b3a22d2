using System.Collections.Frozen;

namespace Caelmor.WorldGrid.Specs.Protocol;

/// <summary>What a grid is asked for, by name.</summary>
public static class GridMethods
{
    public const string Open = "grid/open";
    public const string Close = "grid/close";
    public const string Read = "grid/read";
    public const string Write = "grid/write";
    public const string ReadRegion = "grid/readRegion";
    public const string WriteRegion = "grid/writeRegion";
    public const string Save = "grid/save";
    public const string Relocate = "grid/relocate";
    public const string Idle = "grid/idle";
    public const string List = "maintenance/list";
    public const string Verify = "maintenance/verify";
    public const string Salvage = "maintenance/salvage";
    public const string Locate = "maintenance/locate";
    public const string Use = "maintenance/use";
    public const string Rebuild = "maintenance/rebuild";
    public const string Migrate = "maintenance/migrate";
    public const string Regenerate = "maintenance/regenerateWorld";
    public const string Drill = "maintenance/drill";
    public const string EndHost = "host/end";

    /// <summary>All that a grid itself is asked for.</summary>
    internal static FrozenSet<string> All { get; } = FrozenSet.Create(
        Open, Close, Read, Write, ReadRegion, WriteRegion, Save, Relocate, Idle, List, Verify,
        Salvage, Locate, Use, Rebuild, Migrate, Regenerate, Drill);
}

/// <summary>What a grid calls at its host, by name.</summary>
public static class PortMethods
{
    public const string ListPieces = "place/list";
    public const string ReadPiece = "place/read";
    public const string WritePiece = "place/write";
    public const string FlushPiece = "place/flush";
    public const string RenamePiece = "place/rename";
    public const string DeletePiece = "place/delete";
    public const string FlushNames = "place/flushNames";
    public const string Lock = "place/tryLock";
    public const string Unlock = "place/unlock";
    public const string Generate = "generator/generate";
    public const string Populate = "generator/populate";
    public const string Current = "schemas/current";
    public const string LeadsFrom = "schemas/leadsFrom";
    public const string Step = "schemas/step";
    public const string Report = "reports/report";
    public const string Occupied = "players/occupied";
    public const string PlayersIn = "players/in";
    public const string Relocate = "players/relocate";
    public const string Announce = "players/announce";
    public const string Now = "time/now";

    /// <summary>All of them.</summary>
    internal static FrozenSet<string> All { get; } = FrozenSet.Create(
        ListPieces, ReadPiece, WritePiece, FlushPiece, RenamePiece, DeletePiece, FlushNames, Lock,
        Unlock, Generate, Populate, Current, LeadsFrom, Step, Report, Occupied, PlayersIn,
        Relocate, Announce, Now);
}
