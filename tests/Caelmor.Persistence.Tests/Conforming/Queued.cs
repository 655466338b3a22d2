using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Turns nobody away: requests that overlap are carried out one after the other.</summary>
internal sealed class Queued(IGameServer server) : Stepwise(server, new FirstComeFirstServed());
