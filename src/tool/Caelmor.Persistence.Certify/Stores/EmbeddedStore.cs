using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>The store that comes with the project, as the certifier meets it.</summary>
internal sealed class EmbeddedStore : ITruthStoreImplementation
{
    public string Name => "file store";

    public string Version { get; } =
        typeof(FileTruthStore).Assembly.GetName().Version!.ToString(3);

    public ITruthStore Open(string place) => FileTruthStore.Open(place);
}
