using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Caelmor.TruthStore.Postgres.Tests.Network;

/// <summary>Who talks: the store, or the server.</summary>
public enum Side
{
    Store,
    Server,
}

/// <summary>A network between a store and its server, which knows where messages end. What happens
/// to a message is the test's to say; only connections that were there when it was said are
/// concerned.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _server;
    private readonly List<RelayedConnection> _connections = [];
    private MessageCount? _countOfNew;
    private bool _isOver;

    /// <param name="server">The socket of the server.</param>
    public Relay(string server)
    {
        _server = server;
        _listener.Start();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>Whether new connections are let through; if not, they are closed at once.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether it carries bytes, and knows of no messages.</summary>
    public bool IsBlind { get; init; }

    /// <summary>How to connect through it. Neither TLS nor GSS is asked for, for their answers are
    /// no messages.</summary>
    public string Connection(string schema) =>
        $"Host=127.0.0.1;Port={((IPEndPoint)_listener.LocalEndpoint).Port};Username=caelmor;"
        + $"Database=postgres;SSL Mode=Disable;GSS Encryption Mode=Disable;Search Path={schema}";

    /// <summary>From now on asks for each message of the connections that are there what is to be
    /// done.</summary>
    /// <param name="decide">Says it, given who talks and the number of the message.</param>
    /// <param name="alsoNew">Whether those that come are concerned, too.</param>
    public MessageCount Watch(
        Func<Side, int, RelayedMessage, Fate> decide, bool alsoNew = false)
    {
        var count = new MessageCount(decide);
        lock (_connections)
        {
            _countOfNew = alsoNew ? count : null;
            _connections.ForEach(one => one.Count = count);
        }

        return count;
    }

    /// <summary>Cuts everything, and lets nobody in.</summary>
    public void CutAll()
    {
        IsOpen = false;
        lock (_connections)
        {
            _connections.ForEach(one => one.Cut());
        }
    }

    public void Dispose()
    {
        _isOver = true;
        _listener.Dispose();
        CutAll();
    }

    private void Accept()
    {
        while (!_isOver)
        {
            try
            {
                var store = _listener.AcceptSocket();
                if (!IsOpen)
                {
                    store.Dispose();
                    continue;
                }

                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                server.Connect(new UnixDomainSocketEndPoint(_server));
                store.NoDelay = true;
                var connection = new RelayedConnection(store, server);
                lock (_connections)
                {
                    connection.Count = _countOfNew;
                    _connections.Add(connection);
                }

                connection.Begin(IsBlind);
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // The test is over, or the server is down: nobody gets through.
            }
        }
    }
}

/// <summary>What becomes of a message.</summary>
public enum Fate
{
    /// <summary>It arrives.</summary>
    Pass,

    /// <summary>It does not, and the connection breaks.</summary>
    Cut,

    /// <summary>It arrives when the test says so; until then nothing behind it does.</summary>
    Hold,

    /// <summary>The store loses its connection, and all it had sent arrives when the test says
    /// so.</summary>
    Late,
}

/// <summary>One message of the protocol.</summary>
/// <param name="Kind">Its letter; 0 for the first one, which has none.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record RelayedMessage(char Kind, byte[] Bytes)
{
    public bool Says(string text) => Bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text)) >= 0;
}

/// <summary>Counts the messages of each side, and remembers whether one met its fate.</summary>
internal sealed class MessageCount(Func<Side, int, RelayedMessage, Fate> decide)
{
    private readonly int[] _counts = [0, 0];
    private int _met;

    /// <summary>A message met its fate.</summary>
    public ManualResetEventSlim Met { get; } = new(false);

    /// <summary>What is held goes on.</summary>
    public ManualResetEventSlim Go { get; } = new(false);

    /// <summary>What was held has gone, and the server has nothing more to say to it.</summary>
    public ManualResetEventSlim Gone { get; } = new(false);

    /// <summary>What the server said to what came late.</summary>
    public string Answer { get; set; } = "";

    public int Of(Side side) => _counts[(int)side];

    public Fate Next(Side side, RelayedMessage message)
    {
        if (_met == 1)
        {
            return Fate.Pass;
        }

        var fate = decide(side, Interlocked.Increment(ref _counts[(int)side]), message);
        if (fate != Fate.Pass && Interlocked.Exchange(ref _met, 1) == 0)
        {
            Met.Set();
            return fate;
        }

        return Fate.Pass;
    }
}

/// <summary>One connection, and the two who carry its messages.</summary>
internal sealed class RelayedConnection(Socket store, Socket server)
{
    private volatile bool _isLate;

    public MessageCount? Count { get; set; }

    public void Begin(bool isBlind)
    {
        if (isBlind)
        {
            new Thread(() => Copy(store, server)) { IsBackground = true }.Start();
            new Thread(() => Copy(server, store)) { IsBackground = true }.Start();
            return;
        }

        new Thread(() => Carry(Side.Store, store, server)) { IsBackground = true }.Start();
        new Thread(() => Carry(Side.Server, server, store)) { IsBackground = true }.Start();
    }

    public void Cut()
    {
        Close(store);
        Close(server);
    }

    private void Copy(Socket from, Socket to)
    {
        var bytes = new byte[1 << 16];
        try
        {
            for (int read; (read = from.Receive(bytes)) > 0;)
            {
                Send(to, bytes[..read]);
            }
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException)
        {
            // The other end is told below.
        }

        Cut();
    }

    private void Carry(Side side, Socket from, Socket to)
    {
        try
        {
            using var input = new BufferedStream(new NetworkStream(from), 1 << 16);
            for (var isFirst = side == Side.Store; ; isFirst = false)
            {
                var message = Read(input, isFirst);
                if (_isLate && side == Side.Server)
                {
                    HearLate(message);
                    continue;
                }

                var fate = Count?.Next(side, message) ?? Fate.Pass;
                if (fate == Fate.Cut)
                {
                    Cut();
                    return;
                }

                if (fate == Fate.Late)
                {
                    DeliverLate(message, input, to);
                    return;
                }

                if (fate == Fate.Hold)
                {
                    Count!.Go.Wait();
                }

                Send(to, message.Bytes);
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException
            or ObjectDisposedException)
        {
            Cut();
        }
    }

    // All up to the one with which the store begins to wait. What the server answers then, nobody
    // hears but the test.
    private void DeliverLate(RelayedMessage first, BufferedStream input, Socket to)
    {
        using var sent = new MemoryStream();
        sent.Write(first.Bytes);
        for (var kind = first.Kind; kind != 'S';)
        {
            var next = Read(input, isFirst: false);
            sent.Write(next.Bytes);
            kind = next.Kind;
        }

        _isLate = true;
        Close(store);
        Count!.Go.Wait();
        Send(to, sent.ToArray());
    }

    private void HearLate(RelayedMessage answer)
    {
        if (answer.Kind == 'E')
        {
            Count!.Answer += System.Text.Encoding.ASCII.GetString(answer.Bytes);
        }

        if (answer.Kind == 'Z')
        {
            Count!.Gone.Set();
        }
    }

    private static RelayedMessage Read(Stream input, bool isFirst)
    {
        var head = new byte[isFirst ? 4 : 5];
        input.ReadExactly(head);
        var length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(head.Length - 4));
        var bytes = new byte[head.Length - 4 + length];
        head.CopyTo(bytes, 0);
        input.ReadExactly(bytes.AsSpan(head.Length));
        return new(isFirst ? '\0' : (char)head[0], bytes);
    }

    private static void Send(Socket to, byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += to.Send(bytes, sent, bytes.Length - sent, SocketFlags.None);
        }
    }

    private static void Close(Socket socket)
    {
        try
        {
            socket.Dispose();
        }
        catch (SocketException)
        {
            // It is closed either way.
        }
    }
}
