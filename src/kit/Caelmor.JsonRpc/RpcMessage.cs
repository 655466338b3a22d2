using System.Text.Json;

namespace Caelmor.JsonRpc;

/// <summary>One line of the other side, told apart.</summary>
internal readonly record struct RpcMessage(
    long? Id, string? Method, RawJson Params, RawJson Result, RawJson Error)
{
    private const string NoMessage =
        "each line is a message of JSON-RPC 2.0: a request, a notification or an answer.";

    /// <exception cref="ProtocolException">The line is no message.</exception>
    public static RpcMessage Of(ReadOnlyMemory<byte> line, JsonSerializerOptions forms)
    {
        RpcMessage message;
        try
        {
            message = new Envelope(line, forms).Open();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // No JSON, or text that is no Unicode.
            throw Bad(NoMessage, line);
        }

        if (message.Method is not null)
        {
            return !message.Params.IsObject ? throw Bad("params are an object.", line)
                : message.Result.IsThere || message.Error.IsThere
                ? throw Bad("a request or notification has neither result nor error.", line)
                : message;
        }

        return message.Id is null ? throw Bad(NoMessage, line)
            : message.Params.IsThere ? throw Bad("an answer has no params.", line)
            : message.Result.IsThere == message.Error.IsThere
            ? throw Bad("an answer has either a result, which may be null, or an error.", line)
            : message;
    }

    private static ProtocolException Bad(string expected, ReadOnlyMemory<byte> line) =>
        new(expected, Excerpt.Of(line.Span));

    [Flags]
    private enum Member
    {
        None = 0,
        Rpc = 1,
        Id = 2,
        Method = 4,
        Params = 8,
        Result = 16,
        Error = 32,
    }

    /// <summary>Reads what is around a message, and leaves alone what is in it.</summary>
    private ref struct Envelope(ReadOnlyMemory<byte> line, JsonSerializerOptions forms)
    {
        private Utf8JsonReader _reader = new(line.Span, new() { MaxDepth = forms.MaxDepth });
        private RpcMessage _message;
        private bool _isRpc;

        public RpcMessage Open()
        {
            _reader.Read();
            if (_reader.TokenType != JsonTokenType.StartObject)
            {
                throw _reader.TokenType == JsonTokenType.StartArray
                    ? Bad("one message a line, and no batches.", line)
                    : Bad(NoMessage, line);
            }

            for (var seen = Member.None;
                _reader.Read() && _reader.TokenType == JsonTokenType.PropertyName;)
            {
                var member = NextMember();
                if ((seen & member) != Member.None)
                {
                    throw Bad(NoMessage, line);
                }

                seen |= member;
                _reader.Read();
                Take(member);
            }

            // Whatever follows is no JSON any more.
            _reader.Read();
            return _isRpc ? _message : throw Bad("""each message has "jsonrpc": "2.0".""", line);
        }

        private readonly Member NextMember() =>
            _reader.ValueTextEquals("jsonrpc"u8) ? Member.Rpc
            : _reader.ValueTextEquals("id"u8) ? Member.Id
            : _reader.ValueTextEquals("method"u8) ? Member.Method
            : _reader.ValueTextEquals("params"u8) ? Member.Params
            : _reader.ValueTextEquals("result"u8) ? Member.Result
            : _reader.ValueTextEquals("error"u8) ? Member.Error
            : throw Bad("a message has no other members than JSON-RPC gives it.", line);

        private void Take(Member member)
        {
            switch (member)
            {
                case Member.Rpc:
                    _isRpc = _reader.TokenType == JsonTokenType.String
                        && _reader.ValueTextEquals("2.0"u8);
                    _reader.Skip();
                    break;
                case Member.Id:
                    _message = _message with { Id = Number() };
                    break;
                case Member.Method:
                    _message = _message with { Method = Text() };
                    break;
                case Member.Params:
                    _message = _message with { Params = Raw() };
                    break;
                case Member.Result:
                    _message = _message with { Result = Raw() };
                    break;
                default:
                    _message = _message with { Error = Raw() };
                    break;
            }
        }

        private readonly long Number() =>
            _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt64(out var number)
                ? number
                : throw Bad("an id is a whole number, and that of an answer is its request's.", line);

        private readonly string Text() =>
            _reader.TokenType == JsonTokenType.String
                ? _reader.GetString()!
                : throw Bad("a method is a text.", line);

        private RawJson Raw()
        {
            var start = (int)_reader.TokenStartIndex;
            _reader.Skip();
            return new(line[start..(int)_reader.BytesConsumed], forms);
        }
    }
}
