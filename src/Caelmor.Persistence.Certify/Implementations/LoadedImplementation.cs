using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Somebody's implementation, made and asked for its name and version once.</summary>
internal sealed class LoadedImplementation : IImplementation
{
    private readonly IImplementation _theirs;

    private LoadedImplementation(IImplementation theirs, string file)
    {
        _theirs = theirs;
        File = file;
        Name = Inquiry.Said(theirs, nameof(Name), () => theirs.Name);
        Version = Inquiry.Said(theirs, nameof(Version), () => theirs.Version);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>The name of the file that it comes from.</summary>
    public string File { get; }

    /// <exception cref="StopException">It can't be made, or does not say who it is.</exception>
    public static LoadedImplementation Create(Type type, string file) =>
        new(Inquiry.Make<IImplementation>(type), file);

    /// <inheritdoc/>
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        _theirs.CreateOrchestrator(server);
}
