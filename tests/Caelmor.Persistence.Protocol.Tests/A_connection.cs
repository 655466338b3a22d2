using System.Text;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol;

namespace Caelmor.Persistence.Protocol.Tests;

/// <summary>One side of the pipe, in memory.</summary>
public sealed class A_connection
{
    [Theory]
    [InlineData("hello", "each line is a message", "'hello'.")]
    [InlineData("", "each line is a message", "an empty line.")]
    [InlineData("[]", "no batches", "'[]'.")]
    [InlineData("8", "each line is a message", "'8'.")]
    [InlineData("""{"jsonrpc":"2.0"}""", "each line is a message")]
    [InlineData("""{"jsonrpc":2.0,"id":1,"result":null}""", "each message has \"jsonrpc\"")]
    [InlineData("""{"id":1,"result":null}""", "each message has \"jsonrpc\"")]
    [InlineData("""{"jsonrpc":"2.0","id":"1","result":null}""", "an id is a whole number")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"result":null}""", "an id is a whole number")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"result":null}""", "an id is a whole number")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"id":1,"result":null}""", "each line is a message")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":8,"params":{}}""", "a method is a text.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"\ud800","params":{}}""", "each line is")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":[]}""", "params are an object.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x"}""", "params are an object.")]
    [InlineData("""{"jsonrpc":"2.0","method":"x","params":{}}""", "the only notification")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"x","params":{},"result":1}""", "neither")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", "either a result, which may be null, or an error")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":1,"error":{}}""", "either a result")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":1,"params":{}}""", "an answer has no params.")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"resolt":1}""", "no other members")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":1}""", "an answer bears the id of a request")]
    [InlineData("""{"jsonrpc":"2.0","method":"cancel","params":{}}""", "the params of cancel")]
    public void Ends_with_what_is_no_message(string line, params string[] words)
    {
        var listening = () => Listen(Encoding.UTF8.GetBytes(line + "\n"));

        listening.Should().Throw<ProtocolException>().Which.Message.Should().ContainAll(words);
    }

    [Fact]
    public void Ends_with_a_line_that_does_not_end()
    {
        var listening = () => Listen("{}"u8.ToArray());

        listening.Should().Throw<ProtocolException>().WithMessage("*ended by a line feed*");
    }

    [Fact]
    public void Shows_no_letter_that_would_move_the_cursor()
    {
        var listening = () => Listen("\u001b[2Jboo\n"u8.ToArray());

        listening.Should().Throw<ProtocolException>().Which.Found.Should().Be("'\\u001b[2Jboo'.");
    }

    [Fact]
    public void Holds_no_more_of_a_line_than_a_line_may_have()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var listening = () => Listen([], new Endless());

        listening.Should().Throw<ProtocolException>().WithMessage("*at most 16,777,216 bytes*");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":#,"method":"x","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"cancel","params":{"id":#}}""")]
    public void Ends_with_a_flood_of_whatever_it_is(string line)
    {
        string Times(int count) => string.Concat(
            Enumerable.Range(1, count).Select(id => line.Replace("#", $"{id}") + "\n"));
        var limits = new RpcLimits { Messages = 50 };
        var listening = () => Listen(Encoding.UTF8.GetBytes(Times(51)), limits: limits);

        Listen(Encoding.UTF8.GetBytes(Times(50)), limits: limits);
        listening.Should().Throw<ProtocolException>().WithMessage("*at most 50 messages*");
    }

    private static void Listen(byte[] said, Stream? input = null, RpcLimits? limits = null) =>
        new RpcConnection(
            input ?? new MemoryStream(said), new MemoryStream(), new Nobody(),
            limits ?? new(),
            ProtocolJson.Options)
            .Run();

    private sealed class Nobody : IRpcPeer
    {
        public ValueTask<object?> AnswerAsync(
            string method, RawJson parameters, CancellationToken cancellation) => default;
    }

    private sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            return count;
        }
    }
}
