using System.Runtime.InteropServices;

namespace Caelmor.Persistence.Certify.CommandLine;

/// <summary>Turns Ctrl-C into a cancellation, so that the tool can say a last word.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    public Interruption() =>
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            // A second Ctrl-C ends the process as ever.
            signal.Cancel = !_source.IsCancellationRequested;
            _source.Cancel();
        });

    /// <summary>Rings when somebody pressed Ctrl-C.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
