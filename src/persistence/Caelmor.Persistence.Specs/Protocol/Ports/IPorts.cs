using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;

namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>Takes calls to a server as values, and answers them.</summary>
public interface IPorts
{
    /// <summary>Those who ask to take part, as the last request told.</summary>
    IReadOnlyList<SurfaceForm> Surfaces { get; }

    /// <summary>Where a surface stands.</summary>
    SystemStatus StatusOf(int surface);

    /// <summary>Has a call carried out.</summary>
    /// <returns>Its result, of the type that <see cref="PortMethods"/> gives.</returns>
    ValueTask<object?> CallAsync(PortCall call, CancellationToken cancellation);
}
