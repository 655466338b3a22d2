using System.Text.Json;
using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Observed;

/// <summary>One process of whoever is tried: what it is asked for, it is asked here.</summary>
internal sealed class GridProcess(
    IGridChannel channel, GridServer server, Journal journal, SuitePlace place)
{
    private int? _host;

    /// <summary>Its access to the place.</summary>
    public PlaceHandle Handle { get; } = new(place);

    /// <summary>Whether it has the grid open.</summary>
    public bool IsOpen { get; private set; }

    private int Host => _host ??= server.Admit(Handle);

    /// <summary>Asks, and gives what was answered.</summary>
    /// <exception cref="GridRefusedException">It was refused.</exception>
    public async Task<T> AskAsync<T>(string method, object with) =>
        GridJson.Read<T>(
            await SendAsync(method, with)
                ?? throw new MalformedAnswerException($"{method} is answered.", "nothing."),
            $"what answers {method}");

    /// <summary>Asks for something that has no answer but a refusal.</summary>
    /// <exception cref="GridRefusedException">It was refused.</exception>
    public Task DoAsync(string method, object with) => SendAsync(method, with);

    public async Task<OpenedForm> OpenAsync(OpenForm form)
    {
        journal.Note("grid", form.Create is null ? GridAction.Open : GridAction.Create);
        var opened = await AskAsync<OpenedForm>(GridMethods.Open, form);
        IsOpen = true;
        return opened;
    }

    public async Task CloseAsync()
    {
        if (IsOpen)
        {
            IsOpen = false;
            journal.Note("grid", GridAction.Close);
            await DoAsync(GridMethods.Close, GridJson.Nothing);
        }
    }

    // Who has the grid open keeps the place; nobody else does, for the next one waits for it.
    private void DemandLetGo(string words)
    {
        if (!IsOpen && Handle.IsOwner)
        {
            throw new RuleBreachException($"{words}.", "it is still taken.");
        }
    }

    /// <summary>It is gone, wherever it was.</summary>
    public void Kill()
    {
        journal.Note("grid", GridAction.Killed);
        Handle.Kill();
        IsOpen = false;
    }

    private async Task<JsonElement?> SendAsync(string method, object with)
    {
        var answer = await channel.AskAsync(
            Host, method, JsonSerializer.SerializeToElement(with, with.GetType(), GridJson.Options));
        if (answer.Refused is { } why)
        {
            journal.Note("grid", GridAction.Refused, method);
            DemandLetGo("whoever is refused lets go of the place");
            throw server.IsRefusalAnAnswer
                ? new GridRefusedException(why)
                : new RuleBreachException($"{method} is granted.", $"it was refused: {why}");
        }

        if (method != GridMethods.Open)
        {
            DemandLetGo("whoever has done with the place lets go of it");
        }

        return answer.Result;
    }
}

/// <summary>Whoever is tried does not do what it was asked for.</summary>
/// <param name="message">Why, in its own words.</param>
#pragma warning disable CA1032 // It says what it says.
internal sealed class GridRefusedException(string message) : Exception(message);
#pragma warning restore CA1032
