using Caelmor.Conformance.Journaling;
using Caelmor.WorldGrid.Specs.Judging;
using Caelmor.WorldGrid.Specs.Observed;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Trials;
using Caelmor.WorldGrid.Specs.Worlds;

namespace Caelmor.WorldGrid.Specs.Drivers;

/// <summary>The world of a scenario: its grid, its place, and what the suite knows of both.</summary>
public sealed class WorldDriver(
    WorldGridUnderTest subject,
    GridServer server,
    Alderford town,
    SchemaBook schemas,
    Journal journal)
{
    private readonly List<SavedWorld> _saves = [];
    private readonly HashSet<WorldName> _touched = [];
    private int _edition;
    private OpeningFault? _fault;

    /// <summary>What had happened before.</summary>
    public WorldPast Past { get; } = new();

    /// <summary>What the operator has set.</summary>
    public GridOptions Options { get; set; } = GridOptions.Usual;

    /// <summary>With what the grid is opened.</summary>
    public GridOpening Opening { get; set; } = GridOpening.Usual;

    /// <summary>The version of objects that the server knows by the time something happens; 0 for that
    /// in which they were written.</summary>
    public int CurrentVersion { get; set; }

    internal GridServer Server => server;

    internal Alderford Town => town;

    internal SchemaBook Schemas => schemas;

    internal Journal Journal => journal;

    internal SuitePlace Place { get; private set; } = new();

    /// <summary>What lay in the place before somebody decided something, by its bytes.</summary>
    internal IReadOnlyCollection<string> LayThere { get; set; } = [];

    /// <summary>What the world is now, saved or not.</summary>
    internal WorldState Now { get; set; } = WorldState.Untouched;

    /// <summary>All saves in line, oldest first.</summary>
    internal List<SavedWorld> Saves => _saves;

    /// <summary>The process that has the grid open, or had it last.</summary>
    internal GridProcess Process { get; private set; } = null!;

    /// <summary>The regions that the scenario has damaged or changed.</summary>
    internal IReadOnlySet<WorldName> Touched => _touched;

    internal WorldState InForce => _saves.Count > 0 ? _saves[^1].World : WorldState.Untouched;

    /// <summary>Whoever opens the grid from now on is wrong about it.</summary>
    public void OpenWith(OpeningFault fault) => _fault = fault;

    internal void Touch(WorldName? name)
    {
        if (name is { } one)
        {
            _touched.Add(one);
        }
    }

    /// <summary>The save that is written by a number.</summary>
    internal SavedWorld SaveNumbered(int written) => _saves[Past.PlaceOf(written)];

    /// <summary>What was before has taken place.</summary>
    public Task GetReadyAsync() => Past.TakePlaceAsync(this);

    /// <summary>A world is made.</summary>
    internal Task MakeAsync() =>
        NewProcess().OpenAsync(new(town.Genesis, GridOpening.Usual, Options, server.Form));

    /// <summary>The grid is opened by a new process as any server opens it, nobody being wrong.</summary>
    internal Task<OpenedForm> OpenAsUsualAsync() =>
        NewProcess().OpenAsync(new(null, GridOpening.Usual, Options, server.Form));

    /// <summary>A new process, on the same place.</summary>
    internal GridProcess NewProcess() => Process =
        new(subject.Connect(server), server, journal, Place);

    /// <summary>Another process beside the one of the scenario.</summary>
    internal GridProcess Beside(SuitePlace place) =>
        new(subject.Connect(server), server, journal, place);

    /// <summary>The grid is open.</summary>
    internal async Task<GridProcess> OpenedAsync()
    {
        await GetReadyAsync();
        return Process.IsOpen ? Process : await OpenAsync();
    }

    /// <summary>The grid is opened by a new process.</summary>
    internal async Task<GridProcess> OpenAsync()
    {
        await CloseAsync();
        var stamps = _saves.Select(one => one.Save.Stamp).ToList();
        var opening = _fault?.Of(town.Genesis, stamps) ?? Opening;
        await NewProcess().OpenAsync(new(null, opening, Options, server.Form));

        // Whoever tells when something was found does not tell when it was opened.
        server.Wait(TimeSpan.FromMinutes(10));
        return Process;
    }

    /// <summary>The grid is closed.</summary>
    internal async Task CloseAsync()
    {
        await GetReadyAsync();
        await Process.CloseAsync();
    }

    /// <summary>Something happens in some regions: something is built, and their states go
    /// on.</summary>
    internal async Task ChangeAsync(IEnumerable<WorldName> names)
    {
        _edition++;
        foreach (var name in names.ToList())
        {
            await WriteAsync([.. town.Built(name, _edition)], town.StateOf(name, _edition));
        }
    }

    /// <summary>Something is written.</summary>
    internal async Task WriteAsync(List<TileChange> changes, RegionState? state)
    {
        var process = await OpenedAsync();
        journal.Note("grid", GridAction.Write, $"{changes.Count} tiles");
        if (changes.Count > 0)
        {
            await process.DoAsync(GridMethods.Write, changes);
            Now = Now.With(changes);
        }

        if (state is not null)
        {
            await process.DoAsync(GridMethods.WriteRegion, state);
            Now = Now.With(state);
        }
    }

    /// <summary>All that was written is saved.</summary>
    internal async Task<GridSave> SaveAsync(string? stamp = null)
    {
        var process = await OpenedAsync();
        server.Wait(TimeSpan.FromMinutes(10));
        journal.Note("grid", GridAction.Save);
        stamp ??= town.Name($"epoch {_saves.Count + 1}");
        var save = await process.AskAsync<GridSave>(GridMethods.Save, stamp);
        Remember(save, stamp);
        return save;
    }

    /// <summary>The grid says that it was saved.</summary>
    internal void Remember(GridSave save, string stamp)
    {
        Expect.That(save.Stamp == stamp, "a save bears its stamp.", () => $"'{save.Stamp}'.");
        Expect.That(
            save.Time == server.Now, "a save tells its time.", () => $"{save.Time:o}.");
        Expect.That(
            _saves.Count == 0 || save.Number > _saves[^1].Save.Number,
            "a save has a later number than the one before.",
            () => $"{save.Number}.");
        _saves.Add(new(save, Now));
    }

    /// <summary>Somebody tries something on a copy of the place; all is as before
    /// afterwards.</summary>
    internal async Task OnCopyAsync(Func<Task> act)
    {
        var (place, process, now, touched) = (Place, Process, Now, _saves.ToList());
        Place = place.Copy();
        NewProcess();
        try
        {
            await act();
        }
        finally
        {
            (Place, Process, Now) = (place, process, now);
            _saves.Clear();
            _saves.AddRange(touched);
        }
    }
}
