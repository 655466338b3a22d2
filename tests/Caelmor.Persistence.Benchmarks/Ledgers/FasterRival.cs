using Caelmor.AuditLedger.Events;
using FASTER.core;

namespace Caelmor.Persistence.Benchmarks.Ledgers;

/// <summary>FasterLog: enqueued, then committed.</summary>
internal sealed class FasterRival : ILedgerRival, IManyAppenders
{
    private readonly IDevice _device;
    private readonly FasterLog _log;

    public FasterRival(string folder)
    {
        _device = Devices.CreateLogDevice(Path.Combine(folder, "faster.log"));
        _log = new(new FasterLogSettings { LogDevice = _device });
    }

    public string Name => "FasterLog";

    public void Append(IReadOnlyList<AuditEvent> events)
    {
        foreach (var one in events)
        {
            _log.Enqueue(one.Json.Span);
        }

        _log.Commit(spinWait: true);
    }

    public async Task AppendAsync(AuditEvent one)
    {
        var address = _log.Enqueue(one.Json.Span);
        _log.Commit();
        await _log.WaitForCommitAsync(address + 1);
    }

    public long ReadAll()
    {
        using var scan = _log.Scan(_log.BeginAddress, _log.TailAddress);
        var bytes = 0L;
        while (true)
        {
            if (scan.GetNext(out _, out var length, out _, out _))
            {
                bytes += length + 1;
            }
            else if (scan.NextAddress >= _log.TailAddress)
            {
                return bytes;
            }
            else
            {
                scan.WaitAsync().AsTask().GetAwaiter().GetResult();
            }
        }
    }

    public void Dispose()
    {
        _log.Dispose();
        _device.Dispose();
    }
}
