using System.Collections.Concurrent;
using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Adapters;

/// <summary>What the other end of a pipe calls by numbers. No number is given twice.</summary>
/// <param name="noun">What has a number, for messages: such as <c>server</c>.</param>
public sealed class OpenNumbers<T>(string noun)
    where T : class
{
    // What is done to something when it is closed has to be seen. Nobody remembers it for ever.
    private const int MostClosed = 64;

    private readonly ConcurrentDictionary<int, T> _open = [];
    private readonly ConcurrentQueue<(int Number, T Behind)> _closed = [];
    private int _last;

    /// <summary>Gives it a number.</summary>
    public int Open(T behind)
    {
        var number = Interlocked.Increment(ref _last);
        _open[number] = behind;
        return number;
    }

    /// <summary>The other end has no business with it any more.</summary>
    public void Close(int number)
    {
        if (_open.TryRemove(number, out var behind))
        {
            _closed.Enqueue((number, behind));
        }

        if (_closed.Count > MostClosed)
        {
            _closed.TryDequeue(out _);
        }
    }

    /// <summary>What has this number.</summary>
    /// <exception cref="ProtocolException">Nothing has.</exception>
    public T Find(int number, string method) =>
        _open.TryGetValue(number, out var behind) ? behind
        : _closed.FirstOrDefault(closed => closed.Number == number).Behind
            ?? throw new ProtocolException(
                $"{noun} is the number of a {noun} that is open: {string.Join(", ", _open.Keys)}.",
                $"{number}, in {method}.");
}
