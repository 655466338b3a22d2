using Caelmor.Persistence.Server;
using Caelmor.Persistence.Wire.Forms;
using Caelmor.Persistence.Wire.Ports;

namespace Caelmor.Persistence.Certificates.Transcripts;

/// <summary>Carries calls out on a server, and writes them down.</summary>
internal sealed class RecordingPorts(IGameServer server, Transcript transcript) : IPorts
{
    public IReadOnlyList<SurfaceForm> Surfaces => PortDispatch.List(server);

    public SystemStatus StatusOf(int surface) => server.Surfaces[surface].Status;

    public async ValueTask<object?> CallAsync(PortCall call, CancellationToken cancellation)
    {
        var number = transcript.Begin(call);
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
