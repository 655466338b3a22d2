using Caelmor.Persistence.Server;

namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>Closes a store, in whichever way it can be closed.</summary>
internal static class Closing
{
    public static async ValueTask CloseAsync(ITruthStore store)
    {
        switch (store)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }
}
