using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Orchestrators that conform and are not built like the reference: each takes a freedom that the
/// canon leaves.
/// </summary>
internal static class Conformers
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IImplementation> All { get; } =
    [
        new Conformer("queued", server => new Queued(server)),
        new Conformer("parallel", server => new Parallel(server)),
        new Conformer("apart", server => new Apart(server)),
        new Conformer("slow", server => new Slow(server)),
        new Conformer("backwards", server => new Backwards(server)),
        new Conformer("blocking", server => new Blocking(server, new OneOrNone())),
        new Conformer("at-the-lock", server => new Blocking(server, new AtTheLock())),
    ];

    /// <summary>One of them.</summary>
    public static IImplementation Find(string name) => All.Single(one => one.Name == name);

    private sealed class Conformer(
        string name, Func<IGameServer, IPersistenceOrchestrator> create) : IImplementation
    {
        public string Name => name;

        public string Version => "1";

        public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) => create(server);
    }
}
