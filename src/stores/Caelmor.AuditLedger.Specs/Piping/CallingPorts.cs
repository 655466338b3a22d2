using System.Collections.Concurrent;
using System.Text.Json;
using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Evidence;
using Caelmor.JsonRpc;

namespace Caelmor.AuditLedger.Specs.Piping;

/// <summary>Calls the certifier for one process, and waits for the answers.</summary>
internal sealed class CallingPorts(RpcConnection certifier, int process)
{
    private readonly ConcurrentDictionary<int, Action> _timers = [];
    private int _lastTimer;

    /// <summary>The number of the process.</summary>
    public int Process => process;

    /// <summary>Another timer: it has a number, by which it is woken.</summary>
    public int Await(Action wake)
    {
        var number = Interlocked.Increment(ref _lastTimer);
        _timers[number] = wake;
        return number;
    }

    /// <summary>The time has come.</summary>
    public void Wake(int timer) => _timers[timer]();

    public void Do(string method, ProcessForm form) => Ask(method, form, result: null);

    public T Ask<T>(string method, ProcessForm form) => (T)Ask(method, form, typeof(T))!;

    public T? AskOrNull<T>(string method, ProcessForm form)
        where T : struct =>
        (T?)Ask(method, form, typeof(T), mayBeNull: true);

    private object? Ask(string method, ProcessForm form, Type? result, bool mayBeNull = false)
    {
        try
        {
            return certifier.AskAsync(
                new(method, form, result, mayBeNull), CancellationToken.None)
                .GetAwaiter().GetResult();
        }
        catch (RpcErrorException failed) when (failed.Details is JsonElement details)
        {
            var fault = (FaultForm)details.Read(typeof(FaultForm), method, LedgerPipe.Forms);
            throw new MountException(fault.Fault, fault.Path, failed.Message);
        }
        catch (RpcErrorException failed)
            when (method.StartsWith("database/", StringComparison.Ordinal))
        {
            throw new DatabaseException(failed.Message);
        }
    }
}

/// <summary>A folder at the other end of the pipe.</summary>
internal sealed class CallingMount(CallingPorts ports, LedgerPart part, string path) : IMount
{
    public string Path => path;

    public MountState State => ports.Ask<MountState>(TalkWords.MountState, Folder);

    private FolderForm Folder => new(ports.Process, part);

    public IReadOnlyList<string> List() => ports.Ask<string[]>(TalkWords.MountList, Folder);

    public FileState? StateOf(string file) =>
        ports.AskOrNull<FileState>(TalkWords.MountStateOf, Of(file));

    public ReadOnlyMemory<byte> Read(string file, long offset, int count) =>
        ports.Ask<ReadOnlyMemory<byte>>(
            TalkWords.MountRead, new ReadForm(ports.Process, part, file, offset, count));

    public void Create(string file) => ports.Do(TalkWords.MountCreate, Of(file));

    public void Append(string file, ReadOnlyMemory<byte> bytes) =>
        ports.Do(TalkWords.MountAppend, new BytesForm(ports.Process, part, file, bytes));

    public void Flush(string file) => ports.Do(TalkWords.MountFlush, Of(file));

    public void Cut(string file, long length) =>
        ports.Do(TalkWords.MountCut, new CutForm(ports.Process, part, file, length));

    public void Replace(string file, ReadOnlyMemory<byte> content) =>
        ports.Do(TalkWords.MountReplace, new BytesForm(ports.Process, part, file, content));

    public void Delete(string file) => ports.Do(TalkWords.MountDelete, Of(file));

    public IDisposable? TryLock(string name) =>
        ports.Ask<bool>(TalkWords.MountLock, Of(name)) ? new HeldLock(ports, Of(name)) : null;

    private FileForm Of(string file) => new(ports.Process, part, file);

    private sealed class HeldLock(CallingPorts ports, FileForm form) : IDisposable
    {
        private bool _isHeld = true;

        public void Dispose()
        {
            if (_isHeld)
            {
                _isHeld = false;
                ports.Do(TalkWords.MountUnlock, form);
            }
        }
    }
}
