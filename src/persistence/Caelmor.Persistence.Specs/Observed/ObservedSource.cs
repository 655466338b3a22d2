using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Observed;

/// <summary>A story that the observed server could tell, and that nobody is to listen to.</summary>
public sealed class ObservedSource(string name, Journal journal) : INonAuthoritativeSource
{
    /// <summary>What it tells.</summary>
    public IReadOnlyList<SystemState> Story { get; set; } = [];

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SystemState>> TellAsync(CancellationToken cancellation)
    {
        using var step = journal.Begin(name, PortAction.Listen);
        return ValueTask.FromResult(Story);
    }
}
