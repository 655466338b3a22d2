using System.Text.Json;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>A request for a save or a restore, as transcripts have it.</summary>
/// <param name="Server">The server, counted from 1 in the order of the first requests.</param>
/// <param name="Requester">Who asks.</param>
internal sealed record AskedForm(int Server, RequesterForm Requester)
{
    private const string SecondMark = " as the second of two";

    /// <summary>Whether one of two asks that begin at one instant: the second.</summary>
    public static bool IsOfSecond(TranscriptEvent.Asked asked) =>
        asked.Method.EndsWith(SecondMark, StringComparison.Ordinal);

    public static TranscriptEvent.Asked Of(int server, string method, Requester requester) => new(
        method + (SecondOfTwo.IsAsking ? SecondMark : ""),
        JsonSerializer.SerializeToElement(
            new AskedForm(server, RequesterForm.Of(requester)), ProtocolJson.Options));
}
