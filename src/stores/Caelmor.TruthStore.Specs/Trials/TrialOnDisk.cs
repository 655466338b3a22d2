using Caelmor.Conformance.Features;
using Caelmor.Persistence;
using Caelmor.TruthStore.Specs.Places;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.TruthStore.Specs.Trials;

/// <summary>One run of a store at hand: its places lie below one folder for temporary
/// files.</summary>
/// <param name="implementation">The store.</param>
/// <param name="start">Starts a process that opens the same store in some place.</param>
internal sealed class RunOnDisk(
    ITruthStoreImplementation implementation, StoreProcessStart start) : IStoreRun
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("caelmor-stores-");

    public IStoreTrial Prepare(Scenario scenario) =>
        new TrialOnDisk(implementation, start, _root.FullName);

    // What a store that hangs still writes to is left until now.
    public void Dispose()
    {
        try
        {
            _root.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The folder for temporary files is tidied by its owner.
        }
    }
}

/// <summary>One trial of a store at hand, in a place of its own.</summary>
/// <param name="implementation">The store.</param>
/// <param name="start">Starts a process that opens the same store in some place.</param>
/// <param name="root">The folder below which the places of a run lie.</param>
internal sealed class TrialOnDisk(
    ITruthStoreImplementation implementation, StoreProcessStart start, string root) : IStoreTrial
{
    private readonly PlacesOnDisk _places = new(root);

    public IPlaces Places => _places;

    public Task<IOpenStore> OpenAsync(PlaceName place) => Task.FromResult<IOpenStore>(
        StoreOnDisk.Open(implementation, _places.FolderOf(place)));

    public IStoreProcess Process() =>
        new ProcessOnDisk(start, _places.FolderOf(PlaceName.Store));

    public Exception? End(bool isAbandoned) => null;
}
