using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Evidence;

/// <summary>Carries calls out on a server, and writes them down.</summary>
internal sealed class RecordingPorts(
    IGameServer server, Transcript transcript, TranscriptBook book) : IPorts
{
    public IReadOnlyList<SurfaceForm> Surfaces => PortDispatch.List(server);

    public SystemStatus StatusOf(int surface) => server.Surfaces[surface].Status;

    public async ValueTask<object?> CallAsync(PortCall call, CancellationToken cancellation)
    {
        var number = transcript.Begin(
            Unsignalled.NameOf(call, cancellation), StateContents.Write(call, book));
        try
        {
            return await PortDispatch.RunAsync(server, call, cancellation);
        }
        finally
        {
            transcript.End(number);
        }
    }
}
