using System.Text;

namespace Caelmor.Persistence.Operating.CommandLine;

/// <summary>The standard output: what cannot be written to it is said once, by a
/// <see cref="StopException"/>, and not asked again.</summary>
/// <param name="target">Where it goes; null if the caller closed it.</param>
internal sealed class Outlet(TextWriter? target) : TextWriter
{
    private bool _isBroken;

    /// <summary>Whether the caller left it open.</summary>
    public bool IsOpen => target is not null;

    public override Encoding Encoding => target?.Encoding ?? Encoding.UTF8;

    /// <exception cref="StopException">It is closed; nothing can be told.</exception>
    public void DemandOpen()
    {
        if (!IsOpen)
        {
            _isBroken = true;
            throw new StopException(
                ExitCode.ToolFault,
                "Found that the standard output is closed; expected it open, for the answer goes "
                + "there. Nothing was done. Send it to /dev/null if nobody is to see it.");
        }
    }

    public override void Write(char value) => Try(() => target!.Write(value));

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Try(() => target!.Write(value));
        }
    }

    public override void WriteLine(string? value) => Try(() => target!.WriteLine(value));

    public override void Flush()
    {
        if (IsOpen)
        {
            Try(() => target!.Flush());
        }
    }

    private void Try(Action write)
    {
        if (_isBroken)
        {
            return;
        }

        DemandOpen();
        try
        {
            write();
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            _isBroken = true;
            throw new StopException(
                ExitCode.ToolFault,
                $"Found that the standard output cannot be written: "
                + $"{refusal.Message.TrimEnd('.')}. Expected "
                + "room for the answer. What was to be done may have been done: 'caelmor-truth "
                + "list' tells.");
        }
    }

    /// <summary>Whether a stream says by this that it cannot be written.</summary>
    /// <remarks>Beyond the limit for a file the framework speaks of an argument.</remarks>
    public static bool IsRefusal(Exception failure) => failure is IOException
        or UnauthorizedAccessException or ArgumentOutOfRangeException or ObjectDisposedException;
}
