using System.Runtime.InteropServices;

namespace Caelmor.CommandLine;

/// <summary>Turns Ctrl-C, and what else asks to leave, into a cancellation: so that the tool can
/// say a last word and ends what it has started.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Ring),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ring),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Ring),
    ];

    /// <summary>Rings when somebody asks the process to leave.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Ring(PosixSignalContext signal)
    {
        // A second Ctrl-C ends the process as ever.
        signal.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
