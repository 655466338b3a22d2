using System.Text.Json;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>A request for a save or a restore, as transcripts have it.</summary>
/// <param name="Server">The server, counted from 1 in the order of the first requests.</param>
/// <param name="Requester">Who asks.</param>
internal sealed record AskedForm(int Server, RequesterForm Requester)
{
    public static TranscriptEvent.Asked Of(int server, string method, Requester requester) => new(
        method,
        JsonSerializer.SerializeToElement(
            new AskedForm(server, RequesterForm.Of(requester)), ProtocolJson.Options));
}
