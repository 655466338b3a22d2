using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Asking;

/// <summary>A server, as the other end of a connection knows it.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Number">The number by which the other end calls it.</param>
public readonly record struct RemoteServer(RpcConnection Connection, int Number);
