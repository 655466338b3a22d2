using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using Caelmor.Storage.Disks;

namespace Caelmor.Storage.Locks;

/// <summary>Who holds the lock of a store, as far as the file of the lock and the system
/// tell.</summary>
/// <param name="Text">What the file says; empty if nobody holds the lock.</param>
/// <param name="Process">The number of the process that it names; null if it names none.</param>
/// <param name="IsThere">Whether there is such a process; null if none is named.</param>
/// <param name="Command">The program and its first argument; null if the system does not
/// tell.</param>
public sealed partial record LockHolder(
    string Text, int? Process, bool? IsThere, string? Command)
{
    // No text takes as long.
    private const int Patience = 1000;

    /// <summary>Reads what the file of a folder's lock says, and looks for the process. It needs
    /// no lock.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The lock file's name.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static LockHolder Of(IFolder folder, string name) => Of(LockText.Of(folder, name));

    private static LockHolder Of(string text)
    {
        if (Form().Match(text) is not { Success: true } match
            || !int.TryParse(
                match.Groups["id"].Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id))
        {
            return new(text, Process: null, IsThere: null, Command: null);
        }

        var isThere = IsProcess(id, match.Groups["name"].Value);
        return new(text, id, isThere, isThere ? CommandOf(id) : null);
    }

    // A number is given again, and then to another program mostly.
    private static bool IsProcess(int id, string name)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return process.ProcessName == name;
        }
        catch (Exception none) when (none is ArgumentException or InvalidOperationException
            or Win32Exception)
        {
            return false;
        }
    }

    // No more of it: what stands behind may be secret.
    private static string? CommandOf(int id)
    {
        try
        {
            var words = File.ReadAllText($"/proc/{id}/cmdline").Split('\0');
            return words is [{ Length: > 0 } program, .. var rest]
                ? rest is [{ Length: > 0 } first, ..] && first[0] != '-'
                    ? $"{program} {first}"
                    : program
                : null;
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^process (?<id>[0-9]+) \((?<name>.*?)\), started ",
        RegexOptions.ExplicitCapture,
        Patience)]
    private static partial Regex Form();
}
