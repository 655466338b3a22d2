using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Transcripts;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Evidence;

/// <summary>Writes down what is asked and answered.</summary>
internal sealed class RecordedChannel(IGridChannel channel, Transcript transcript) : IGridChannel
{
    public async Task<GridAnswer> AskAsync(int host, string method, JsonElement with)
    {
        var request = transcript.Ask(new(method, GridJson.Write(new HostCall(host, with))));
        try
        {
            var answer = await channel.AskAsync(host, method, with);
            transcript.Answer(request, GridJson.Write(answer));
            return answer;
        }
        catch (Exception fault)
        {
            transcript.Fail(request, fault);
            throw;
        }
    }

    public ValueTask DisposeAsync() => channel.DisposeAsync();
}

/// <summary>Writes down what is called.</summary>
internal sealed class RecordedPorts(IGridPorts ports, Transcript transcript, TranscriptBook book)
    : IGridPorts
{
    public JsonElement Call(int host, string method, JsonElement with)
    {
        var call = transcript.Begin(
            method, GridJson.Write(new HostCall(host, Contents.Out(with, book))));
        try
        {
            return ports.Call(host, method, with);
        }
        finally
        {
            transcript.End(call);
        }
    }
}

/// <summary>What a piece holds is written down once, however often it is written.</summary>
internal static class Contents
{
    private const string Content = "content";

    public static JsonElement Out(JsonElement with, TranscriptBook book) =>
        Exchange(with, content => book.Put(content));

    public static JsonElement In(JsonElement with, ITranscripts transcripts) => Exchange(
        with,
        digest => transcripts.Contents.TryGetValue(digest.GetString()!, out var content)
            ? content.GetString()!
            : throw new ReplayException($"The content {digest} is not written down."));

    private static JsonElement Exchange(JsonElement with, Func<JsonElement, string> other)
    {
        if (with.ValueKind != JsonValueKind.Object
            || !with.TryGetProperty(Content, out var content)
            || content.ValueKind != JsonValueKind.String
            || !with.TryGetProperty("place", out _))
        {
            return with;
        }

        var changed = JsonObject.Create(with)!;
        changed[Content] = other(content);
        return JsonSerializer.SerializeToElement(changed);
    }
}
