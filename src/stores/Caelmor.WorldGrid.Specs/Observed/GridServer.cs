using System.Collections.Immutable;
using System.Text.Json;
using Caelmor.Conformance.Journaling;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Observed;

/// <summary>The server around the grids of a scenario: everything they do, they do here, and it is
/// written down.</summary>
public sealed class GridServer(Journal journal, Alderford world, SchemaBook schemas) : IGridPorts
{
    private static readonly DateTimeOffset Morning = new(2031, 4, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, PlaceHandle> _hosts = [];
    private readonly PlaceHandle _staging = new(new SuitePlace());

    /// <summary>The time.</summary>
    public DateTimeOffset Now { get; private set; } = Morning;

    /// <summary>The chunks that terrain was asked for, in order.</summary>
    internal List<ChunkPosition> Generated { get; } = [];

    /// <summary>What operators were told, in order.</summary>
    internal List<GridReport> Reports { get; } = [];

    /// <summary>What players were told, in order.</summary>
    internal List<string> Announced { get; } = [];

    /// <summary>Where players are.</summary>
    internal Dictionary<string, RegionPosition> Players { get; } = new(StringComparer.Ordinal);

    /// <summary>The generator.</summary>
    internal SuiteGenerator Generator { get; set; } = new();

    /// <summary>The place where procedures are tried.</summary>
    internal SuitePlace Staging => _staging.Place;

    internal HostForm Form => new(SuiteGenerator.Name, Generator.Version);

    /// <summary>Whether a refusal is an answer that is judged later. Otherwise it is a breach: nothing
    /// is wrong there.</summary>
    internal bool IsRefusalAnAnswer { get; private set; }

    /// <summary>Whether something is granted, where a refusal is an answer.</summary>
    /// <param name="ask">Asks for it.</param>
    /// <returns>Why it was refused; null if it was not.</returns>
    internal async Task<GridRefusedException?> RefusalOfAsync(Func<Task> ask)
    {
        var wasAnAnswer = IsRefusalAnAnswer;
        IsRefusalAnAnswer = true;
        try
        {
            await ask();
            return null;
        }
        catch (GridRefusedException refusal)
        {
            return refusal;
        }
        finally
        {
            IsRefusalAnAnswer = wasAnAnswer;
        }
    }

    /// <summary>Time passes.</summary>
    public void Wait(TimeSpan time) => Now += time;

    internal int Admit(PlaceHandle handle)
    {
        _hosts.Add(_hosts.Count + 1, handle);
        return _hosts.Count;
    }

    /// <inheritdoc/>
    public JsonElement Call(int host, string method, JsonElement with)
    {
        lock (_lock)
        {
            var handle = _hosts[host];
            return method.StartsWith("place/", StringComparison.Ordinal)
                ? OnPlace(handle, method, GridJson.Read<PieceForm>(with, method))
                : handle.Look(() => Elsewhere(method, with));
        }
    }

    private JsonElement OnPlace(PlaceHandle own, string method, PieceForm form)
    {
        var handle = form.Place == "own" ? own : _staging;
        var place = handle.Place;
        var piece = form.Piece;
        switch (method)
        {
            case PortMethods.ListPieces:
                return GridJson.Write(handle.Look(() => place.Pieces));
            case PortMethods.ReadPiece:
                handle.Read.Add(piece);
                return GridJson.Write(form with { Content = handle.Look(() => place.Read(piece)) });
            case PortMethods.Lock:
                journal.Note(form.Place, GridAction.AskedForTheLock);
                return GridJson.Write(handle.TryLock());
            case PortMethods.Unlock:
                journal.Note(form.Place, GridAction.Unlocked);
                handle.Unlock();
                return GridJson.Nothing;
            default:
                Change(handle, method, form);
                return GridJson.Nothing;
        }
    }

    private void Change(PlaceHandle handle, string method, PieceForm form)
    {
        var place = handle.Place;
        var (action, act) = method switch
        {
            PortMethods.WritePiece => (
                GridAction.Wrote, () => place.Write(form.Piece, form.Content ?? [])),
            PortMethods.FlushPiece => (GridAction.Flushed, () => place.Flush(form.Piece)),
            PortMethods.RenamePiece => (GridAction.Renamed, () => place.Rename(form.Piece, form.To)),
            PortMethods.DeletePiece => (GridAction.Deleted, () => place.Delete(form.Piece)),
            PortMethods.FlushNames => (GridAction.FlushedNames, (Action)place.FlushNames),
            _ => throw new PortFailureException($"There is no port '{method}'."),
        };
        handle.Change(act, action is GridAction.Flushed or GridAction.FlushedNames);
        journal.Note(
            form.Place, action, form.To.Length > 0 ? $"{form.Piece} to {form.To}" : form.Piece);
    }

    private JsonElement Elsewhere(string method, JsonElement with) => method switch
    {
        PortMethods.Generate => Generate(GridJson.Read<GenerateForm>(with, method)),
        PortMethods.Populate => Populate(GridJson.Read<GenerateForm>(with, method)),
        PortMethods.Current => GridJson.Write(schemas.Current),
        PortMethods.LeadsFrom => GridJson.Write(
            schemas.LeadsFrom(GridJson.Read<SchemaForm>(with, method).Version)),
        PortMethods.Step => Step(GridJson.Read<RegionObject>(with, method)),
        PortMethods.Report => Report(GridJson.Read<GridReport>(with, method)),
        PortMethods.Now => GridJson.Write(Now),
        _ => OfPlayers(method, with),
    };

    private JsonElement OfPlayers(string method, JsonElement with)
    {
        var form = GridJson.Read<PlayerForm>(with, method);
        switch (method)
        {
            case PortMethods.Occupied:
                return GridJson.Write(Players.Values.Distinct().ToImmutableArray());
            case PortMethods.PlayersIn:
                return GridJson.Write(
                    Players.Where(one => one.Value == form.Region).Select(one => one.Key));
            case PortMethods.Relocate:
                journal.Note("players", GridAction.Relocated, $"{form.Text} to {form.Region}");
                Players[form.Text] = form.Region;
                return GridJson.Nothing;
            case PortMethods.Announce:
                journal.Note("players", GridAction.Announced);
                Announced.Add(form.Text);
                return GridJson.Nothing;
            default:
                throw new PortFailureException($"There is no port '{method}'.");
        }
    }

    private JsonElement Generate(GenerateForm form)
    {
        journal.Note("generator", GridAction.AskedForTerrain, $"{form.Chunk}");
        Generated.Add(form.Chunk);
        return GridJson.Write(Generator.Generate(form.Genesis, form.Chunk));
    }

    private JsonElement Populate(GenerateForm form)
    {
        journal.Note("generator", GridAction.AskedForInhabitants, $"{form.Region}");
        return GridJson.Write(world.Populate(form.Region, _ => schemas.Current));
    }

    private JsonElement Step(RegionObject older)
    {
        journal.Note("schemas", GridAction.TookAStep, $"from version {older.SchemaVersion}");
        return GridJson.Write(schemas.Step(older));
    }

    private JsonElement Report(GridReport report)
    {
        journal.Note("operators", GridAction.Reported, $"{report.Kind}: {report.Piece}");
        Reports.Add(report);
        return GridJson.Nothing;
    }
}
