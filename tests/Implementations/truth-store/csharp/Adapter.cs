using Caelmor.Persistence;
using Caelmor.Persistence.Server;

/// <summary>All that the certifier needs of a truth store.</summary>
public sealed class Adapter : ITruthStoreImplementation
{
    public string Name => "csharp store";

    public string Version => "1.0.0";

    // Yours goes here: a class that implements ITruthStore. The place is a folder of its own.
    public ITruthStore Open(string place) => new FolderStore(place);
}
