using System.Globalization;
using System.Net.Sockets;
using Caelmor.AuditLedger.Hosting;

namespace Caelmor.AuditLedger.Embedded.Databases;

/// <summary>A database of which a server only ever learns whether somebody listens there.</summary>
/// <remarks>Rules dl-3.1, dl-3.2 and dl-3.6: one connection by TCP, over which no byte goes. It
/// knows no protocol, no user and no password, so nothing can be asked over it.</remarks>
/// <param name="host">The name or the address of the machine.</param>
/// <param name="port">The port, from 1 to 65535.</param>
public sealed class TcpDatabase(string host, int port) : IDatabase
{
    /// <inheritdoc/>
    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"{(host.Contains(':') ? $"[{host}]" : host)}:{port}");

    /// <summary>How long an answer is waited for: five seconds, unless told otherwise.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The database of an address such as <c>db.example:5432</c> or <c>[::1]:5432</c>;
    /// null if the text is none.</summary>
    /// <param name="address">The text.</param>
    public static TcpDatabase? TryRead(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var colon = address.LastIndexOf(':');
        var name = colon < 0 ? "" : address[..colon];
        var host = name is ['[', .. var inner, ']'] ? inner : name;
        return IsHost(host, isInBrackets: host != name)
            && ushort.TryParse(
                address[(colon + 1)..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var port)
            && port > 0 ? new(host, port) : null;
    }

    /// <inheritdoc/>
    public IDatabaseConnection Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            socket.ConnectAsync(host, port, limit.Token).AsTask().GetAwaiter().GetResult();
            return new Reached(socket);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw new DatabaseException(failure is SocketException
                ? $"nobody who listens at {Name} ({failure.Message.TrimEnd('.')})."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"no answer from {Name} within {Patience.TotalSeconds:0.#} s."));
        }
    }

    // A colon is in addresses that stand in brackets, and in no other.
    private static bool IsHost(string host, bool isInBrackets) => host.Length > 0
        && host.Contains(':') == isInBrackets
        && !host.Any(sign => char.IsWhiteSpace(sign) || sign is '@' or '/' or '=');

    private sealed class Reached(Socket socket) : IDatabaseConnection
    {
        public void Ask(string statement) => throw NotHere();

        public IReadOnlyList<int> Migrations() => throw NotHere();

        public void Run(Migration migration) => throw NotHere();

        public void Dispose() => socket.Dispose();

        private static DatabaseException NotHere() => new(
            "a connection that only shows that somebody listens: a server asks nothing of its "
            + "database, and an operator runs migrations.");
    }
}
