using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>The server of Alderford, with nothing wrong with it.</summary>
internal static class SmokeServer
{
    /// <summary>With its last truth and all systems running: it can be saved.</summary>
    public static ObservedServer Running()
    {
        var server = Stopped();
        foreach (var system in server.Systems)
        {
            system.Run(Alderford.Today(system.Name));
        }

        return server;
    }

    /// <summary>With its last truth and all systems empty: it can be restored.</summary>
    public static ObservedServer Stopped()
    {
        var server = new ObservedServer(new());
        server.Truth.Begin(new Server.StoredTruth.Held(Alderford.LastTruth()));
        return server;
    }
}
