using System.Globalization;
using Caelmor.CommandLine;
using Caelmor.Persistence.Certify.Adapters;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>One process of an adapter, which ends with the tool, however that ends.</summary>
internal sealed class GuardedAdapter : IDisposable
{
    private readonly OrphanReaper _guard;

    public GuardedAdapter(IReadOnlyList<string> command, Conversation said)
    {
        var mark = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
        _guard = new(mark);
        try
        {
            Process = AdapterProcess.Start(command, mark, said);
        }
        catch (StopException)
        {
            _guard.Dispose();
            throw;
        }

        AppDomain.CurrentDomain.ProcessExit += End;
    }

    public AdapterProcess Process { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(null, EventArgs.Empty);
    }

    private void End(object? sender, EventArgs how)
    {
        Process.Dispose();
        _guard.Dispose();
    }
}
