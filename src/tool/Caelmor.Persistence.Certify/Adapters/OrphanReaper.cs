using System.ComponentModel;
using System.Diagnostics;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Ends the adapters if the certifier can't do it itself, for it was killed.</summary>
/// <remarks>
/// A shell that waits for the end of its input, which comes with the end of the certifier, however
/// that ends. It looks for the mark of <see cref="ProcessTree"/>, so it is of use on Linux alone.
/// </remarks>
internal sealed class OrphanReaper : IDisposable
{
    private const string Over = "over";

    private const string Script = $$"""
        trap '' INT TERM HUP
        while read -r word; do [ "$word" = {{Over}} ] && exit 0; done
        for round in 1 2 3 4 5 6 7 8 9 10; do
          found=
          for process in /proc/[0-9]*; do
            grep -q "$1" "$process/environ" 2>/dev/null && kill -9 "${process#/proc/}" && found=1
          done
          [ -n "$found" ] || exit 0
        done
        """;

    private readonly Process? _shell;

    public OrphanReaper(string mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var mine = $"{ProcessTree.Variable}={mark}";
        try
        {
            _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Script, "guard", mine])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            });
        }
        catch (Win32Exception)
        {
            // Without a shell only the certifier itself can end them.
        }
    }

    /// <summary>There is nothing left to guard.</summary>
    public void Dispose()
    {
        try
        {
            _shell?.StandardInput.WriteLine(Over);
            _shell?.StandardInput.Close();
        }
        catch (IOException)
        {
            // Somebody has ended it.
        }

        _shell?.Dispose();
    }
}
