using Caelmor.CommandLine;
using Caelmor.CommandLine.Resources;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Specs;

namespace Caelmor.Persistence.Certify.Runs;

/// <summary>Looks whether a run finds around it what it needs, for what it lacks there is nobody's
/// fault who is tried.</summary>
internal static class TrialResources
{
    private const long Mebibyte = 1024 * 1024;

    // What the system says when something is used up.
    private static readonly string[] Shortages =
    [
        "No space left on device", "Too many open files", "Disk quota exceeded",
        "Cannot allocate memory",
    ];

    /// <summary>What the trials of a spec keep in the folder for temporary files.</summary>
    public static IEnumerable<Room> Of(Spec spec) => spec.TemporaryBytes > 0
        ? [new("TMPDIR", Path.GetTempPath(), spec.TemporaryBytes)]
        : [];

    /// <summary>What a certificate takes in the folder of <c>--out</c>.</summary>
    public static Room OfCertificate(string folder) => new("--out", folder, 16 * Mebibyte);

    /// <summary>Why a folder does not have the room; null if it does.</summary>
    public static string? Shortage(this Room room) =>
        RoomProbe.Shortage(room.Name, room.Folder, room.Bytes);

    /// <summary>Looks before the first trial.</summary>
    /// <exception cref="StopException">Something is missing; it says what, and what is
    /// needed.</exception>
    public static void Check(params IEnumerable<Room> rooms)
    {
        var shortage = rooms.Select(Shortage).Prepend(OpenFiles.Shortage())
            .FirstOrDefault(one => one is not null);
        if (shortage is not null)
        {
            throw StopException.Misuse(shortage);
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
                ExitCode.ToolFault,
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
}
