using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Rests between its steps. The canon does not ask how fast.</summary>
/// <remarks>It rests even if the server no longer waits: no port keeps it waiting.</remarks>
internal sealed class Slow(IGameServer server) : Stepwise(server, new OneOrNone())
{
    /// <summary>How long it rests, each time.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1);

    protected override Task PauseAsync() => Task.Delay(Rest);
}
