using Caelmor.Persistence.Certify.Stores;
using Caelmor.TruthStore.Specs;
using Reqnroll;
using Reqnroll.BoDi;

namespace Caelmor.Persistence.Acceptance.Bindings;

/// <summary>Has the steps for truth stores drive the file store, in places of their own.</summary>
[Binding]
public sealed class FileStoreBinding(IObjectContainer container)
{
    // Steps still tidy up after the last hook, so the folder goes with the process.
    private static readonly Lazy<DirectoryInfo> Root = new(() =>
    {
        var root = Directory.CreateTempSubdirectory("caelmor-stores-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => root.Delete(recursive: true);
        return root;
    });

    [BeforeScenario("ts")]
    public void UseTheFileStore() => container.RegisterInstanceAs(
        new TruthStoreUnderTest(new EmbeddedStore(), StoreHolder.Of(null), Root.Value.FullName));
}
