using System.Text.Json;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.Conformance.Judging;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>One process of a trial, at the other end of a pipe.</summary>
internal sealed class PipedProcess
{
    private readonly IAdapterLease _lease;
    private int? _number;

    public PipedProcess(IAdapterLease lease) => (_lease, Ports) = (lease, new(Wake));

    /// <summary>What it has at hand.</summary>
    public LedgerPorts Ports { get; }

    /// <summary>Asks it for something.</summary>
    public async Task<LedgerOutcome<T>> AskAsync<T>(
        string method,
        Func<int, ProcessForm> form,
        CancellationToken cancellation,
        Func<JsonElement, T>? read = null)
    {
        var answer = (AnswerForm)(await AskAsync(method, form, typeof(AnswerForm), cancellation))!;
        return (answer.Granted.ValueKind, answer.Refused) switch
        {
            (JsonValueKind.Undefined, { } why) => LedgerOutcome.Refused<T>(why.Read()),
            (JsonValueKind.Undefined, null) => throw Neither("neither of both."),
            (_, { }) => throw Neither("both."),
            _ => LedgerOutcome.Granted(
                read is null ? default! : Read(method, read, answer.Granted)),
        };
    }

    /// <summary>Asks it for something that has no outcome.</summary>
    public Task DoAsync(string method) => AskAsync(
        method, number => new(number), result: null, CancellationToken.None);

    /// <summary>The trial is over, and with it the process.</summary>
    public async Task EndAsync()
    {
        if (_number is { } number)
        {
            await DoAsync(TalkWords.EndProcess);
            ((LedgerDesk)await _lease.DeskAsync()).Close(number);
        }
    }

    private async Task<object?> AskAsync(
        string method, Func<int, ProcessForm> form, Type? result, CancellationToken cancellation)
    {
        var desk = (LedgerDesk)await _lease.DeskAsync();
        var number = _number ??= desk.Open(Ports);
        Ports.Timers.AtWork();
        return await _lease.AskAsync(new(method, form(number), result), cancellation);
    }

    // What is done then is done before the clock goes on, as it is within this process.
    private void Wake(int timer) => AskAsync(
        TalkWords.Wake, number => new WakeForm(number, timer), result: null, CancellationToken.None)
        .GetAwaiter().GetResult();

    private static T Read<T>(string method, Func<JsonElement, T> read, JsonElement granted)
    {
        try
        {
            return read(granted);
        }
        catch (ProtocolException odd)
        {
            throw new MalformedAnswerException(
                $"what {method} grants is {odd.Expected}", odd.Found);
        }
    }

    private static MalformedAnswerException Neither(string found) => new(
        "an answer has a member 'granted', with what is given or null, or a member 'refused'.",
        found);
}
