using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>All that an adapter started, found by a mark that processes inherit.</summary>
/// <remarks>
/// A process whose parent has ended is nobody's child any more, so following parents does not find
/// it. Only Linux shows what others inherited; elsewhere whoever is left that way stays.
/// </remarks>
internal static class ProcessTree
{
    /// <summary>The environment variable that bears the mark.</summary>
    public const string Variable = "CAELMOR_CERTIFY_ADAPTER";

    // Whoever starts processes faster than they are ended is ended in a later round.
    private const int Rounds = 10;

    /// <summary>Ends all whose mark begins like this.</summary>
    public static void End(string mark)
    {
        var bytes = Encoding.ASCII.GetBytes($"{Variable}={mark}");
        for (var round = 0; round < Rounds && OperatingSystem.IsLinux(); round++)
        {
            var ended = Numbers().Count(number => Bears(number, bytes) && TryEnd(number));
            if (ended == 0)
            {
                return;
            }
        }
    }

    private static IEnumerable<int> Numbers() =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => Path.GetFileName(folder))
            .Where(name => char.IsAsciiDigit(name[0]))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture));

    private static bool Bears(int number, byte[] mark)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{number}/environ").AsSpan().IndexOf(mark) >= 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or is somebody else's.
            return false;
        }
    }

    private static bool TryEnd(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            process.Kill();
            return true;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException
            or Win32Exception)
        {
            // It has ended meanwhile.
            return false;
        }
    }
}

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
