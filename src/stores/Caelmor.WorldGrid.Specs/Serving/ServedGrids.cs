using System.Collections.Concurrent;
using System.Text.Json;
using Caelmor.Conformance.Judging;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Serving;

/// <summary>An implementation in this process, at the other end of the seam.</summary>
/// <param name="implementation">Somebody's grid.</param>
/// <param name="ports">What it can call.</param>
internal sealed class ServedGrids(IWorldGridImplementation implementation, IGridPorts ports)
    : IGridChannel
{
    private readonly ConcurrentDictionary<int, IWorldGrid> _open = [];

    public async Task<GridAnswer> AskAsync(int host, string method, JsonElement with)
    {
        try
        {
            return new(await AnswerAsync(host, method, with));
        }
        catch (Exception failure) when (failure is not (MalformedAnswerException
            or ArgumentOutOfRangeException { ParamName: nameof(method) }))
        {
            return new(Refused: failure.Message);
        }
    }

    // What a trial leaves open is nobody's any more.
    public Task<Exception?> EndAsync(bool isAbandoned)
    {
        _open.Clear();
        return Task.FromResult<Exception?>(null);
    }

    /// <summary>What a host left open is nobody's any more.</summary>
    public void Forget(int host) => _open.TryRemove(host, out _);

    private async Task<JsonElement?> AnswerAsync(int host, string method, JsonElement with) =>
        method switch
        {
            GridMethods.Open => await OpenAsync(host, GridJson.Read<OpenForm>(with, method)),
            GridMethods.Close => await CloseAsync(host),
            _ when method.StartsWith("grid/", StringComparison.Ordinal) =>
                await new ServedGrid(_open[host]).AnswerAsync(method, with),
            _ => await MaintainAsync(host, method, GridJson.Read<MaintenanceForm>(with, method)),
        };

    private async Task<JsonElement?> OpenAsync(int host, OpenForm form)
    {
        var calling = new CallingHost(host, form.Host, ports);
        var opened = form.Create is { } genesis
            ? await implementation.CreateAsync(
                genesis, calling, form.Options, CancellationToken.None)
            : await implementation.OpenAsync(
                form.Opening, calling, form.Options, CancellationToken.None);
        _open[host] = opened ?? throw new MalformedAnswerException(
            "an opening gives a grid.", "null.");
        return GridJson.Write(new OpenedForm(opened.Genesis, opened.InForce));
    }

    private async Task<JsonElement?> CloseAsync(int host)
    {
        if (_open.TryRemove(host, out var grid))
        {
            await grid.DisposeAsync();
        }

        return null;
    }

    private async Task<JsonElement?> MaintainAsync(int host, string method, MaintenanceForm form)
    {
        var calling = new CallingHost(host, form.Host, ports);
        return await new ServedMaintenance(
                implementation.Maintain(calling, form.Options)
                    ?? throw new MalformedAnswerException("there is maintenance.", "null."),
                new CallingPlace(calling, "staging"))
            .AnswerAsync(method, form);
    }
}
