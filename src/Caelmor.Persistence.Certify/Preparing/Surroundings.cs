using System.Globalization;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Preparing;

/// <summary>Looks whether a run finds around it what it needs, for what it lacks there is nobody's
/// fault who is tried.</summary>
internal static class Surroundings
{
    private const long Mebibyte = 1024 * 1024;
    private const int Descriptors = 256;
    private const string Limits = "/proc/self/limits";
    private const string OpenFiles = "Max open files";

    // What the system says when something is used up.
    private static readonly string[] Shortages =
    [
        "No space left on device", "Too many open files", "Disk quota exceeded",
        "Cannot allocate memory",
    ];

    /// <summary>What trials of truth stores keep in the folder for temporary files.</summary>
    public static Room OfStores => Room.ForTemporaryFiles(16 * Mebibyte);

    /// <summary>What truths on disk take below the folder of <c>--store</c>.</summary>
    public static Room OfTruths(string folder) => new("--store", folder, 64 * Mebibyte);

    /// <summary>What a certificate takes in the folder of <c>--out</c>.</summary>
    public static Room OfCertificate(string folder) => new("--out", folder, 16 * Mebibyte);

    /// <summary>What the proofs of crashes keep at a time.</summary>
    public static Room OfProofs(string? place, string folder) =>
        new(place is null ? "TMPDIR" : "--dir", folder, 32 * Mebibyte);

    /// <summary>Looks before the first trial.</summary>
    /// <exception cref="StopException">Something is missing; it says what, and what is
    /// needed.</exception>
    public static void Check(params IEnumerable<Room> rooms)
    {
        if (MostDescriptors() is { } most and < Descriptors)
        {
            throw StopException.Misuse(
                $"found that {most} files may be open at once (ulimit -n). Expected {Descriptors} "
                + $"or more: trials open files, and start processes. Say ulimit -n {Descriptors}.");
        }

        foreach (var room in rooms)
        {
            if (room.Shortage() is { } shortage)
            {
                throw StopException.Misuse(shortage);
            }
        }
    }

    /// <summary>Looks after a run in which somebody failed, and files were kept for the
    /// trials.</summary>
    /// <exception cref="StopException">Something ran out meanwhile: that may be why.</exception>
    public static void CheckAfter(Verdict verdict, params IEnumerable<Room> rooms)
    {
        Room[] kept = [.. rooms];
        if (verdict.Decision == Decision.Certified || kept.Length == 0)
        {
            return;
        }

        var told = Heard(verdict);
        var reason = told.Count > 0
            ? $"'{told[0]}' was heard in {Count.Of(told.Count, "trial")}. Where truths are kept: "
                + $"{string.Join(", ", kept.Select(room => $"{room.Name} '{room.Folder}'"))}. "
                + "Make room, and run this again."
            : kept.Select(room => room.Shortage()).FirstOrDefault(one => one is not null);
        if (reason is not null)
        {
            throw new StopException(
                ExitCode.HarnessFault,
                $"what surrounds the trials ran out while they ran, and nobody is judged: {reason}");
        }
    }

    private static List<string> Heard(Verdict verdict) =>
    [
        .. verdict.Trials
            .Where(trial => trial.Finding != Finding.Obeyed)
            .Select(trial => Shortages.FirstOrDefault(one =>
                trial.Result.Explanation.Contains(one, StringComparison.Ordinal)))
            .OfType<string>(),
    ];

    // The soft limit, which the runtime has raised to the hard one.
    private static int? MostDescriptors()
    {
        try
        {
            var line = File.ReadLines(Limits).FirstOrDefault(one =>
                one.StartsWith(OpenFiles, StringComparison.Ordinal));
            return line?[OpenFiles.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                is [var soft, ..] && int.TryParse(soft, CultureInfo.InvariantCulture, out var most)
                ? most
                : null;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
