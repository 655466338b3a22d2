using System.Collections.Concurrent;
using System.Collections.Frozen;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>The adapter of a ledger in this process: answers a certifier over two
/// streams.</summary>
public sealed class LedgerServant : IRpcPeer
{
    private static readonly FrozenDictionary<string, Type> FormOf = new Dictionary<string, Type>
    {
        [TalkWords.Create] = typeof(CreateForm),
        [TalkWords.Start] = typeof(StartForm),
        [TalkWords.Observe] = typeof(ObserveForm),
        [TalkWords.Migrate] = typeof(MigrateForm),
        [TalkWords.Append] = typeof(AppendForm),
        [TalkWords.WriteSnapshot] = typeof(SnapshotForm),
        [TalkWords.Read] = typeof(PageForm),
        [TalkWords.ReadLatest] = typeof(ProcessForm),
        [TalkWords.Head] = typeof(ProcessForm),
        [TalkWords.Confirms] = typeof(ConfirmForm),
        [TalkWords.Close] = typeof(ProcessForm),
        [TalkWords.Wake] = typeof(WakeForm),
        [TalkWords.EndProcess] = typeof(ProcessForm),
    }.ToFrozenDictionary();

    private readonly ConcurrentDictionary<int, ServedProcess> _processes = [];
    private readonly Func<IAuditLedgerImplementation> _start;
    private readonly RpcConnection _certifier;

    /// <summary>Serves implementations over two streams.</summary>
    /// <param name="start">Gives one that knows nothing yet, for each process of a trial.</param>
    /// <param name="input">What the certifier says.</param>
    /// <param name="output">What is said to it.</param>
    public LedgerServant(Func<IAuditLedgerImplementation> start, Stream input, Stream output)
    {
        _start = start;
        _certifier = new(
            input, output, this, new RpcLimits { Messages = int.MaxValue }, LedgerPipe.Forms);
    }

    /// <summary>Answers until the certifier falls silent; blocks the calling thread.</summary>
    /// <exception cref="ProtocolException">The certifier broke the protocol.</exception>
    public void Run() => _certifier.Run();

    /// <inheritdoc/>
    public ValueTask<object?> AnswerAsync(
        string method, RawJson parameters, CancellationToken cancellation)
    {
        switch (method)
        {
            case RequestMethods.Initialize:
                var greeting = parameters.Read<SpecGreeting>($"the params of {method}");
                var one = _start();
                return new(greeting.AnsweredBy(AuditLedgerSpec.Id, one.Name, one.Version));
            case TalkWords.Files:
                return new(_start().Files);
        }

        var form = (ProcessForm)parameters.Read(
            FormOf.GetValueOrDefault(method) ?? throw new ProtocolException(
                "initialize, or what ledgers are asked for.", $"'{method}'."),
            $"the params of {method}");
        if (method == TalkWords.EndProcess)
        {
            _processes.TryRemove(form.Process, out _);
            return default;
        }

        // A ledger may block its thread; whoever reads the answers to it must not.
        var process = _processes.GetOrAdd(
            form.Process, number => new ServedProcess(_start(), new(_certifier, number)));
        return new(Task.Run(() => process.AnswerAsync(method, form, cancellation)));
    }
}
