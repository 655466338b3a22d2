using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files;

namespace Caelmor.Persistence.SampleImplementation;

/// <summary>All that the certifier needs of a truth store that speaks the contract.</summary>
public sealed class StoreAdapter : ITruthStoreImplementation
{
    public string Name => "sample store";

    public string Version => "1.0.0";

    public ITruthStore Open(string place) => FileTruthStore.Open(place);
}
