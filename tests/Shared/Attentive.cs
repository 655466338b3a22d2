using System.Diagnostics;
using System.Globalization;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>Starts programs so that they hear the signal of Ctrl+C, also where the tests run in the
/// background of a shell, of which everybody inherits that it is ignored.</summary>
internal static class Attentive
{
    private const string Ignored = "SigIgn:";
    private const int Interrupt = 1 << 1;

    private static readonly bool IsIgnored = File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status")
            .Where(line => line.StartsWith(Ignored, StringComparison.Ordinal))
            .Any(line => (long.Parse(
                line[Ignored.Length..].Trim(),
                NumberStyles.HexNumber,
                CultureInfo.InvariantCulture) & Interrupt) != 0);

    /// <summary>How a program is started.</summary>
    public static ProcessStartInfo Start(string program, params IEnumerable<string> arguments) =>
        IsIgnored
            ? new("/usr/bin/env", ["--default-signal=INT", program, .. arguments])
            : new(program, arguments);
}
