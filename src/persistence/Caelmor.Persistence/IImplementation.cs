using Caelmor.Persistence.Server;

namespace Caelmor.Persistence;

/// <summary>Somebody's orchestrator, as the certifier meets it.</summary>
public interface IImplementation
{
    /// <summary>What the implementation calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in whatever scheme it uses.</summary>
    string Version { get; }

    /// <summary>Makes an orchestrator for one server. Each server gets its own.</summary>
    /// <param name="server">The server to save and to restore.</param>
    IPersistenceOrchestrator CreateOrchestrator(IGameServer server);
}
