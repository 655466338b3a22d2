using Caelmor.WorldGrid.Specs.Protocol;
using Caelmor.WorldGrid.Specs.Serving;

namespace Caelmor.WorldGrid.Specs.Trials;

/// <summary>Whose grid the steps of one scenario drive. The host of a run makes it; the steps know
/// nobody by name.</summary>
public sealed class WorldGridUnderTest
{
    private readonly Func<IGridPorts, IGridChannel> _connect;
    private IGridChannel? _channel;

    /// <summary>A grid in this process.</summary>
    public WorldGridUnderTest(IWorldGridImplementation implementation)
        : this(ports => new ServedGrids(implementation, ports))
    {
    }

    /// <summary>A grid, wherever it is.</summary>
    /// <param name="connect">Connects it with the suite's side.</param>
    public WorldGridUnderTest(Func<IGridPorts, IGridChannel> connect) => _connect = connect;

    /// <summary>The connection.</summary>
    internal IGridChannel Connect(IGridPorts ports) => _channel ??= _connect(ports);

    /// <summary>The trial is over.</summary>
    /// <returns>What went wrong beside the answers; null if nothing did.</returns>
    internal async Task<Exception?> EndAsync(bool isAbandoned) =>
        _channel is { } channel ? await channel.EndAsync(isAbandoned) : null;
}
