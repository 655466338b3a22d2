using Caelmor.Persistence.Tests.Reference;

namespace Caelmor.Persistence.Tests.Properties;

/// <summary>Servers in which generated towns run.</summary>
internal static class SampleServers
{
    public static A_server_in_memory Running(Town town)
    {
        var server = new A_server_in_memory();
        foreach (var system in server.Server.Systems)
        {
            system.Run(town.DataOf(system.Name));
        }

        return server;
    }
}
