using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Caelmor.AuditLedger.Embedded.Lines;

/// <summary>Says what keeps a line from being an event or a snapshot.</summary>
/// <remarks>It goes once over the line and keeps nothing of it. Not thread-safe: each thread has
/// one of its own.</remarks>
internal sealed class LineJudge
{
    private const byte CarriageReturn = (byte)'\r';

    private readonly (byte[] Name, int Version, EventType Type)[] _union;
    private readonly bool _isOpen;
    private readonly bool _isOfSnapshots;
    private readonly PropertyNames _names = new();

    private LineJudge(IReadOnlyList<EventType>? union, bool isOfSnapshots)
    {
        _union =
        [
            .. (union ?? []).Select(
                one => (Encoding.UTF8.GetBytes(one.Name), one.Version, one)),
        ];
        (_isOpen, _isOfSnapshots) = (union is null, isOfSnapshots);
    }

    /// <summary>Of events of a closed union (dl-5.1); of any, for null: whoever looks at a ledger
    /// from outside does not know its union.</summary>
    public static LineJudge OfEvents(IReadOnlyList<EventType>? union) =>
        new(union, isOfSnapshots: false);

    /// <summary>Of snapshots (dl-6.4).</summary>
    public static LineJudge OfSnapshots() =>
        new([new(LedgerSnapshot.Type, LedgerSnapshot.Version)], isOfSnapshots: true);

    /// <summary>What is wrong with a line; null for nothing.</summary>
    public string? FlawOf(ReadOnlySpan<byte> line)
    {
        if (line.Length > LedgerLimits.LineBytes)
        {
            return $"{line.Length} bytes, more than {LedgerLimits.LineBytes}";
        }

        if (line.ContainsAny(Line.Feed, CarriageReturn))
        {
            return "a line break inside";
        }

        if (!Utf8.IsValid(line))
        {
            return "no UTF-8";
        }

        try
        {
            return FlawOfObject(line);
        }
        catch (Exception flaw) when (flaw is JsonException or InvalidOperationException)
        {
            return $"no JSON ({flaw.Message.TrimEnd('.')})";
        }
    }

    private string? FlawOfObject(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return "no JSON object";
        }

        _names.Clear();
        var (members, isCompared) = (default(Members), false);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                DemandText(ref reader);
                if (!isCompared
                    && !_names.TryAdd(reader.CurrentDepth, reader.ValueSpan, reader.ValueIsEscaped))
                {
                    DemandNoDoubles(line);
                    isCompared = true;
                }

                if (reader.CurrentDepth == 1)
                {
                    Take(ref reader, ref members);
                }
            }
            else
            {
                DemandText(ref reader);
            }
        }

        return FlawOf(members);
    }

    // The value of a member that says something, in the object itself.
    private void Take(ref Utf8JsonReader reader, ref Members members)
    {
        var (isType, isVersion, isState) = (
            IsName(ref reader, "type"u8),
            IsName(ref reader, "version"u8),
            IsName(ref reader, "state"u8));
        if (!isType && !isVersion && !isState)
        {
            return;
        }

        var ahead = reader;
        ahead.Read();
        if (isType && ahead.TokenType == JsonTokenType.String)
        {
            members.HasType = true;
            members.Place = PlaceOf(ref ahead);
            members.Type = members.Place < 0 && !_isOpen ? ahead.GetString() : null;
        }
        else if (isVersion && ahead.TokenType == JsonTokenType.Number
            && ahead.TryGetInt32(out var version))
        {
            (members.HasVersion, members.Version) = (true, version);
        }
        else if (isState)
        {
            members.HasState = ahead.TokenType == JsonTokenType.StartObject;
        }
    }

    // Most names have another length, which is asked for at once.
    private static bool IsName(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped
            ? reader.ValueTextEquals(name)
            : reader.ValueSpan.SequenceEqual(name);

    private int PlaceOf(ref Utf8JsonReader type)
    {
        for (var i = 0; i < _union.Length; i++)
        {
            if (type.ValueTextEquals(_union[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private string? FlawOf(Members members)
    {
        if (!members.HasType || !members.HasVersion)
        {
            return "an object without type or version";
        }

        if (members.Place < 0)
        {
            return _isOpen ? null : $"the type {members.Type}";
        }

        return !Knows(members.Place, members.Version)
            ? $"version {members.Version} of {_union[members.Place].Type.Name}"
            : _isOfSnapshots && !members.HasState ? "a snapshot without a state"
            : null;
    }

    // A type can have several versions.
    private bool Knows(int place, int version)
    {
        var name = _union[place].Type.Name;
        for (var i = place; i < _union.Length; i++)
        {
            if (_union[i].Version == version && _union[i].Type.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    // An escaped half of a pair of surrogates is no text.
    private static void DemandText(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped
            && reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
        {
            _ = reader.GetString();
        }
    }

    // Whoever reads it by another reader would take the other one of two.
    private static void DemandNoDoubles(ReadOnlySpan<byte> line)
    {
        var open = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push(new(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName when !open.Peek().Add(reader.GetString()!):
                    throw new JsonException($"the member '{reader.GetString()}' twice");
            }
        }
    }

    private struct Members
    {
        public bool HasType;
        public bool HasVersion;
        public bool HasState;
        public int Place;
        public int Version;
        public string? Type;
    }
}
