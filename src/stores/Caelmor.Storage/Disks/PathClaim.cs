using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Caelmor.Storage.Disks;

/// <summary>
/// A claim to the path of a store on Linux, held as long as its process has the store open,
/// whatever folder the path leads to by then.
/// </summary>
/// <remarks>
/// The lock is on a folder. Whoever puts another folder in its place under a server that runs could
/// start a second server on that, and both would be one world. The claim is the name of a socket
/// that is in no folder; it ends with its process. Where there are no such sockets, and where
/// somebody of another user has the name, there is no claim.
/// </remarks>
internal sealed class PathClaim : IDisposable
{
    private const int Askers = 8;
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly Socket? _socket;

    private PathClaim(Socket? socket) => _socket = socket;

    /// <returns>Null if another process, or another store of this one, has the claim.</returns>
    public static PathClaim? TryTake(string path, StoreKind kind)
    {
        var name = new UnixDomainSocketEndPoint(NameOf(path, kind));
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (Bind(name) is { } claim)
            {
                return claim;
            }

            // A process that the former owner was just starting may still have a hand on it.
            if (waited >= Longest)
            {
                return null;
            }

            Thread.Sleep(Pause);
        }
    }

    public void Dispose() => _socket?.Dispose();

    private static PathClaim? Bind(UnixDomainSocketEndPoint name)
    {
        var socket = NewSocket();
        try
        {
            socket?.Bind(name);
            socket?.Listen(Askers);
            return new(socket);
        }
        catch (SocketException refusal)
        {
            socket!.Dispose();
            return refusal.SocketErrorCode != SocketError.AddressAlreadyInUse || IsForeign(name)
                ? new(socket: null)
                : null;
        }
    }

    // Anybody can take a name; who may not touch the store must not keep its server out by that.
    private static bool IsForeign(UnixDomainSocketEndPoint name)
    {
        using var socket = NewSocket();
        try
        {
            // Nobody answers; when too many have asked, the next one is not kept waiting.
            socket!.Blocking = false;
            socket.Connect(name);
            Span<byte> credentials = stackalloc byte[3 * sizeof(int)];
            socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
            var user = BitConverter.ToUInt32(credentials[sizeof(int)..]);
            return user != Libc.User && user != 0 && Libc.User != 0;
        }
        catch (SocketException)
        {
            // It has gone meanwhile, or does not answer: then it is asked again.
            return false;
        }
    }

    private static Socket? NewSocket()
    {
        try
        {
            return new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    // The same path means another place to whoever has other mounts, or another root.
    private static string NameOf(string path, StoreKind kind)
    {
        var mounts = new FileInfo("/proc/self/ns/mnt").LinkTarget;
        var root = Libc.Find("/");
        var digest = SHA256.HashData(
            Encoding.UTF8.GetBytes($"{mounts}\n{root?.Device}:{root?.Inode}\n{path}"));
        return $"\0caelmor-{kind.Slug}-{Convert.ToHexStringLower(digest)}";
    }
}
