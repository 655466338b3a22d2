using System.Text.Json;
using Caelmor.Conformance.Transcripts;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Evidence;

/// <summary>Writes down what is asked and answered.</summary>
internal sealed class RecordedChannel(
    IGridChannel channel, Transcript transcript, TranscriptBook book) : IGridChannel
{
    public async Task<GridAnswer> AskAsync(int host, string method, JsonElement with)
    {
        var asked = Contents.Out(GridJson.Write(new HostCall(host, with)), book);
        var request = transcript.Ask(new(method, asked));
        try
        {
            var answer = await channel.AskAsync(host, method, with);
            transcript.Answer(request, Contents.Out(GridJson.Write(answer), book));
            return answer;
        }
        catch (Exception fault)
        {
            transcript.Fail(request, fault);
            throw;
        }
    }

    public async Task<Exception?> EndAsync(bool isAbandoned)
    {
        if (isAbandoned)
        {
            transcript.Close();
        }

        var fault = await channel.EndAsync(isAbandoned);
        if (fault is not null)
        {
            transcript.AddFault(fault);
        }

        return fault;
    }
}

/// <summary>Writes down what is called.</summary>
internal sealed class RecordedPorts(IGridPorts ports, Transcript transcript, TranscriptBook book)
    : IGridPorts
{
    public JsonElement Call(int host, string method, JsonElement with)
    {
        var call = transcript.Begin(
            method, Contents.Out(GridJson.Write(new HostCall(host, with)), book));
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
