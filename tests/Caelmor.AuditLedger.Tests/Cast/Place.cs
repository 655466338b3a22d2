using Caelmor.AuditLedger.Embedded.Folders;
using Caelmor.Storage.CrashProofs.Processes;

namespace Caelmor.AuditLedger.Tests.Cast;

/// <summary>A ledger in a folder of the real disk, gone with its test.</summary>
internal sealed class Place : IDisposable
{
    private readonly TemporaryFolder _folder = new(System.IO.Path.GetTempPath());

    public string Path => _folder.Path;

    public string Events => _folder.Of("audit-events.ndjson");

    public string EventSeals => _folder.Of("audit-events.seals.ndjson");

    public string Snapshots => _folder.Of("snapshots.ndjson");

    /// <summary>A folder with a ledger in which nothing is.</summary>
    public static async Task<Place> CreatedAsync()
    {
        var place = new Place();
        await using var open = await place.OpenAsync(async (ledger, places) =>
            LedgerOutcome.Granted((await ledger.CreateAsync(places, default)).Granted()));
        return place;
    }

    public string Of(string name) => _folder.Of(name);

    /// <summary>A server starts in it.</summary>
    public Task<Opened<IAuditLedger>> StartAsync(
        TownServer? server = null, LedgerOptions? options = null) => OpenAsync((_, places) =>
            new EmbeddedLedger(options ?? new()).StartAsync(places, server ?? new(), default).AsTask());

    /// <summary>A server is refused.</summary>
    public async Task<LedgerRefusal> RefusedAsync(TownServer? server = null, LedgerOptions? options = null)
    {
        using var folders = LedgerFolders.ToWriteAt(Path);
        var outcome = await new EmbeddedLedger(options ?? new())
            .StartAsync(folders.Places, server ?? new(), default);
        var refusal = outcome.Refusal();
        if (refusal is null)
        {
            await outcome.Granted().DisposeAsync();
        }

        refusal.Should().NotBeNull("the server has to be refused");
        return refusal!;
    }

    /// <summary>What a server replays that starts now, and closes.</summary>
    public async Task<TownServer> ReplayedAsync()
    {
        var server = new TownServer();
        await using var _ = await StartAsync(server);
        return server;
    }

    public async Task<Opened<IAuditReader>> ObserveAsync()
    {
        var folders = LedgerFolders.ToLookAt(Path);
        var reader = await new EmbeddedLedger().ObserveAsync(folders.Places, new TownServer(), default);
        return new(reader.Granted(), folders);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<Opened<T>> OpenAsync<T>(
        Func<EmbeddedLedger, LedgerPlaces, Task<LedgerOutcome<T>>> open)
    {
        var folders = LedgerFolders.ToWriteAt(Path);
        try
        {
            return new((await open(new(), folders.Places)).Granted(), folders);
        }
        catch
        {
            folders.Dispose();
            throw;
        }
    }
}

/// <summary>Something that is open, with the folders that it is open in.</summary>
internal sealed class Opened<T>(T it, LedgerFolders folders) : IAsyncDisposable
{
    public T It => it;

    public async ValueTask DisposeAsync()
    {
        if (it is IAsyncDisposable closing)
        {
            await closing.DisposeAsync();
        }

        folders.Dispose();
    }
}

internal static class Outcomes
{
    public static T Granted<T>(this LedgerOutcome<T> outcome) => outcome.Match(
        value => value,
        why => throw new InvalidOperationException($"It was refused: {why}"));

    public static LedgerRefusal? Refusal<T>(this LedgerOutcome<T> outcome) =>
        outcome.Match(_ => (LedgerRefusal?)null, why => why);

    public static async Task AppendedAsync(this IAuditLedger ledger, params AuditEvent[] events) =>
        (await ledger.AppendAsync(events, default)).Granted();
}
