using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Mounts;
using Caelmor.AuditLedger.Outcomes;
using Caelmor.AuditLedger.Reference.Judging;

namespace Caelmor.AuditLedger.Reference.Files;

/// <summary>What opening a sealed file does, step by step. Mutants replace one of them.</summary>
public sealed record SealedFileSteps
{
    /// <summary>Says whether a section of the file has the digest that its seal says.</summary>
    public Func<Seal, string, bool> IsSealed { get; init; } =
        (seal, digest) => seal.Sha256 == digest;

    /// <summary>Says whether a file is as long as its last seal says, at least.</summary>
    public Func<Seal, long, bool> IsLongEnough { get; init; } = (last, length) => length >= last.End;

    /// <summary>Does what has to be done about a flaw. It throws.</summary>
    public Action<LedgerRefusal> OnFlaw { get; init; } = why => throw new RefusedException(why);

    /// <summary>Sets aside what a crash left unfinished (dl-13.3).</summary>
    public Action<UnfinishedEnd> SetAside { get; init; } = end => end.SetAside();

    /// <summary>Says what the name is of the file that keeps a part of another.</summary>
    public Func<string, long, string> NameOfPart { get; init; } =
        (file, offset) => $"{file}.torn-{offset}";
}

/// <summary>What a crash left behind the last whole line of a file.</summary>
/// <param name="Mount">The folder.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line that has no end.</param>
/// <param name="KeptIn">The file that is to keep it.</param>
/// <param name="Reports">Hears of it.</param>
public sealed record UnfinishedEnd(
    IMount Mount, string File, Line Line, string KeptIn, ILedgerReports Reports)
{
    /// <summary>Keeps it in a file of its own, durably, reports it, and then cuts it off.</summary>
    public void SetAside()
    {
        var free = this with { KeptIn = FreeName() };
        free.Keep();
        free.Report();
        free.Cut();
    }

    // What was kept before stays; who was killed while at it finds its own.
    private string FreeName()
    {
        var name = KeptIn;
        for (var number = 2; IsTaken(name); number++)
        {
            name = $"{KeptIn}-{number}";
        }

        return name;
    }

    private bool IsTaken(string name) => Mount.StateOf(name) is { } there
        && !(there.Length == Line.Text.Length && LineReader.Read(Mount, name, there.Length)
            .SelectMany(line => line.Text.ToArray()).SequenceEqual(Line.Text.ToArray()));

    /// <summary>Keeps it. Who was killed while at it begins anew.</summary>
    public void Keep()
    {
        Mount.Replace(KeptIn, Line.Text);
        Mount.Flush(KeptIn);
    }

    /// <summary>Reports it.</summary>
    public void Report() => Reports.SetAside(new(
        $"{Mount.Path}/{File}", Line.Offset, Line.Text.Length, $"{Mount.Path}/{KeptIn}"));

    /// <summary>Cuts it off.</summary>
    public void Cut()
    {
        Mount.Cut(File, Line.Offset);
        Mount.Flush(File);
    }
}
