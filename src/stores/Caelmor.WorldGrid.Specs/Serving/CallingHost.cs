using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Serving;

/// <summary>The host as an implementation in this process sees it: each call goes through the
/// seam.</summary>
internal sealed class CallingHost(int number, HostForm form, IGridPorts ports)
    : IGridHost, ITerrainGenerator, ISchemaSteps, IGridReports, IPlayerPlaces
{
    public IGridPlace Place => new CallingPlace(this, "own");

    public ITerrainGenerator Generator => this;

    public ISchemaSteps Schemas => this;

    public IGridReports Reports => this;

    public IPlayerPlaces Players => this;

    public TimeProvider Time => new CallingClock(this);

    public string Name => form.Generator;

    public int Version => form.GeneratorVersion;

    public ImmutableArray<RegionPosition> Occupied =>
        Call<ImmutableArray<RegionPosition>>(PortMethods.Occupied, GridJson.Nothing);

    public ImmutableArray<int> Generate(GridGenesis genesis, ChunkPosition at) =>
        Call<ImmutableArray<int>>(PortMethods.Generate, new GenerateForm(genesis, Chunk: at));

    public RegionState Populate(GridGenesis genesis, RegionPosition at) =>
        Call<RegionState>(PortMethods.Populate, new GenerateForm(genesis, Region: at));

    public int Current(string type) => Call<int>(PortMethods.Current, new SchemaForm(type));

    public bool LeadsFrom(string type, int version) =>
        Call<bool>(PortMethods.LeadsFrom, new SchemaForm(type, version));

    public RegionObject Step(RegionObject older) =>
        Call<RegionObject>(PortMethods.Step, older);

    public void Report(GridReport report) => Do(PortMethods.Report, report);

    public ImmutableArray<string> In(RegionPosition region) =>
        Call<ImmutableArray<string>>(PortMethods.PlayersIn, new PlayerForm("", region));

    public void Relocate(string player, RegionPosition to) =>
        Do(PortMethods.Relocate, new PlayerForm(player, to));

    public void Announce(string message) => Do(PortMethods.Announce, new PlayerForm(message));

    public void Do<TForm>(string method, TForm form) =>
        ports.Call(number, method, GridJson.Write(form));

    public T Call<T>(string method, object form) =>
        GridJson.Read<T>(ports.Call(number, method, GridJson.Write(form)), method);

    private sealed class CallingClock(CallingHost host) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            host.Call<DateTimeOffset>(PortMethods.Now, GridJson.Nothing);
    }
}

/// <summary>A place as an implementation in this process sees it.</summary>
internal sealed class CallingPlace(CallingHost host, string place) : IGridPlace
{
    public ValueTask<IReadOnlyList<string>> ListAsync() =>
        new(host.Call<IReadOnlyList<string>>(PortMethods.ListPieces, Of()));

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string piece)
    {
        var read = host.Call<PieceForm>(PortMethods.ReadPiece, Of(piece)).Content;
        return new(read is null ? null : (ReadOnlyMemory<byte>?)read.AsMemory());
    }

    public ValueTask WriteAsync(string piece, ReadOnlyMemory<byte> content) =>
        Do(PortMethods.WritePiece, Of(piece) with { Content = content.ToArray() });

    public ValueTask FlushAsync(string piece) => Do(PortMethods.FlushPiece, Of(piece));

    public ValueTask RenameAsync(string from, string to) =>
        Do(PortMethods.RenamePiece, Of(from) with { To = to });

    public ValueTask DeleteAsync(string piece) => Do(PortMethods.DeletePiece, Of(piece));

    public ValueTask FlushNamesAsync() => Do(PortMethods.FlushNames, Of());

    public ValueTask<bool> TryLockAsync() => new(host.Call<bool>(PortMethods.Lock, Of()));

    public ValueTask UnlockAsync() => Do(PortMethods.Unlock, Of());

    private PieceForm Of(string piece = "") => new(place, piece);

    private ValueTask Do(string method, PieceForm form)
    {
        host.Do(method, form);
        return ValueTask.CompletedTask;
    }
}
