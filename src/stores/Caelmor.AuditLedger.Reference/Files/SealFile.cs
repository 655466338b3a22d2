using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Files;

/// <summary>The seals of one file, in a file of their own beside it.</summary>
public static class SealFile
{
    /// <summary>The name of the file with the seals of a file.</summary>
    public static string NameFor(string file) => $"{Path.GetFileNameWithoutExtension(file)}.seals.ndjson";

    /// <summary>All seals of a file, the first one first.</summary>
    /// <param name="mount">The folder.</param>
    /// <param name="file">The file that they are of.</param>
    /// <param name="steps">What is done about a flaw.</param>
    /// <param name="reports">Hears of a seal that was not written to its end; null for whoever
    /// changes nothing: then it is passed over.</param>
    public static IList<Seal> Read(
        IMount mount, string file, SealedFileSteps steps, ILedgerReports? reports)
    {
        var name = NameFor(file);
        if (mount.StateOf(name) is not { IsPlainFile: true } state)
        {
            throw new RefusedException(Flaw(mount, name, "no file with seals.", 1, 0));
        }

        var seals = new List<Seal>();
        foreach (var line in LineReader.Read(mount, name, state.Length))
        {
            if (!line.IsWhole)
            {
                Pass(mount, name, line, steps, reports);
                break;
            }

            if (Seal.Read(line.Text) is { } seal && Follows(seals, seal))
            {
                seals.Add(seal);
                continue;
            }

            steps.OnFlaw(Flaw(mount, name, "a line that is not the next seal.", line.Number, line.Offset));
        }

        return seals.Count > 0
            ? seals
            : throw new RefusedException(Flaw(mount, name, "no seal.", 1, 0));
    }

    private static void Pass(
        IMount mount, string name, Line line, SealedFileSteps steps, ILedgerReports? reports)
    {
        if (reports is not null)
        {
            steps.SetAside(new(
                mount, name, line, steps.NameOfPart(name, line.Offset), reports));
        }
    }

    private static bool Follows(List<Seal> seals, Seal next) =>
        seals.Count == 0
            ? next == Seal.First
            : next.Number == seals[^1].Number + 1 && next.End > seals[^1].End
                && next.Count > seals[^1].Count;

    private static LedgerRefusal Flaw(
        IMount mount, string name, string found, long line, long offset) => new(
        $"{mount.Path}/{name}",
        "the seals that were written after each flush.",
        found,
        "Put the file back, or compare the history with a head that was kept elsewhere.")
        {
            Line = line,
            Offset = offset,
        };
}
