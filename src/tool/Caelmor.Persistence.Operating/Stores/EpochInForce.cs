using Caelmor.CommandLine;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>Says what there is to do for whoever chose the epoch that is in force.</summary>
internal static class EpochInForce
{
    /// <summary>Nothing, if it verifies; if not, another has to be chosen, or it has to be
    /// mended.</summary>
    public static StopException Refusal(
        EpochFile inForce, IEnumerable<EpochFile> files, Inspection inspection)
    {
        var found = inspection.Verify([inForce]);
        return found switch
        {
            [{ IsForbidden: true } forbidden] => Permission.Stop(forbidden.Problem!),
            [{ Verifies: true }] => StopException.Refusal(
                $"Found that epoch {inForce.Epoch} is the truth in force; expected another one. "
                + "Nothing has to be done."),
            [{ Problem: { } problem }] => StopException.Refusal(
                $"Found that epoch {inForce.Epoch} is in force and broken: {problem} Expected a "
                + "file that verifies: the server restores nothing. Put a sound copy in its place, "
                + $"or choose another epoch. {Other(inForce, files, inspection)} Nothing was "
                + "changed."),
            _ => StopException.Refusal(
                $"Found that the file of epoch {inForce.Epoch} has gone meanwhile; expected it in "
                + "force. Look with 'caelmor-truth list'. Nothing was changed."),
        };
    }

    // The newest first, one after the other: the rest need not be read.
    private static string Other(
        EpochFile inForce, IEnumerable<EpochFile> files, Inspection inspection)
    {
        var sound = files
            .Where(file => file is { Role: EpochRole.Backup, IsQuarantined: false }
                && file != inForce)
            .SelectMany(file => inspection.Verify([file]))
            .FirstOrDefault(one => one.Verifies == true);
        return sound is null
            ? "No other epoch verifies."
            : $"Of the others epoch {sound.File.Epoch} verifies.";
    }
}
