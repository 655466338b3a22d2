using System.Collections.Immutable;
using Caelmor.WorldGrid.Specs.Protocol;

namespace Caelmor.WorldGrid.Specs.Places;

/// <summary>The place of a scenario's grid, in the suite's own hands.</summary>
/// <remarks>It knows what was flushed, so the power can fail; and each handle is one process, so one
/// can be killed.</remarks>
internal sealed class SuitePlace
{
    private readonly Dictionary<string, Piece> _names = new(StringComparer.Ordinal);
    private Dictionary<string, Piece> _durable = new(StringComparer.Ordinal);

    /// <summary>Who has the lock; null for nobody.</summary>
    public PlaceHandle? Owner { get; set; }

    /// <summary>The names of all pieces, in order.</summary>
    public ImmutableArray<string> Pieces => [.. _names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The bytes of a piece; null for none.</summary>
    public byte[]? Read(string piece) => _names.GetValueOrDefault(piece)?.Content;

    /// <summary>Writes a piece.</summary>
    public void Write(string piece, byte[] content)
    {
        if (_names.TryGetValue(piece, out var known))
        {
            known.Content = content;
        }
        else
        {
            _names[piece] = new Piece { Content = content };
        }
    }

    /// <summary>Writes a piece so that it outlives everything: somebody altered it.</summary>
    public void Alter(string piece, byte[] content)
    {
        var altered = new Piece { Content = content, Durable = content };
        (_names[piece], _durable[piece]) = (altered, altered);
    }

    /// <summary>Takes a piece away for good.</summary>
    public void Lose(string piece)
    {
        _names.Remove(piece);
        _durable.Remove(piece);
    }

    public void Flush(string piece)
    {
        var flushed = Find(piece);
        flushed.Durable = flushed.Content;
    }

    public void Rename(string from, string to)
    {
        _names[to] = Find(from);
        _names.Remove(from);
    }

    public void Delete(string piece) => _names.Remove(piece);

    public void FlushNames() => _durable = new(_names, StringComparer.Ordinal);

    /// <summary>What was not flushed is gone.</summary>
    public void LosePower()
    {
        _names.Clear();
        foreach (var (name, piece) in _durable)
        {
            piece.Content = piece.Durable;
            _names[name] = piece;
        }
    }

    /// <summary>The same pieces, for somebody to try something on.</summary>
    public SuitePlace Copy()
    {
        var copy = new SuitePlace();
        foreach (var (name, piece) in _names)
        {
            copy.Alter(name, piece.Content);
        }

        return copy;
    }

    /// <summary>Everything in it.</summary>
    public ImmutableSortedDictionary<string, string> Contents => _names.ToImmutableSortedDictionary(
        one => one.Key, one => Convert.ToBase64String(one.Value.Content), StringComparer.Ordinal);

    private Piece Find(string piece) => _names.GetValueOrDefault(piece)
        ?? throw new PortFailureException($"There is no piece '{piece}'.");

    private sealed class Piece
    {
        public byte[] Content { get; set; } = [];

        public byte[] Durable { get; set; } = [];
    }
}
