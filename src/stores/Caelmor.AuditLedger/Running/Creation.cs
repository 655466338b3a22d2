using Caelmor.AuditLedger.Embedded.Faults;
using Caelmor.AuditLedger.Embedded.Seals;

namespace Caelmor.AuditLedger.Embedded.Running;

/// <summary>Makes the files of a ledger that holds nothing, durably; one that was interrupted goes
/// on.</summary>
internal static class Creation
{
    /// <summary>Makes the files.</summary>
    /// <exception cref="LedgerRefusedException">There is a ledger, or something else in the place
    /// of its files.</exception>
    public static void Run(LedgerPlaces places)
    {
        (IMount Mount, string File)[] both =
        [
            (places.Events, LedgerNames.Files.Events),
            (places.Snapshots, LedgerNames.Files.Snapshots),
        ];
        foreach (var (mount, _) in both)
        {
            PlaceCheck.DemandFolder(mount, forWriting: true);
        }

        using var held = PlaceCheck.Lock(places);
        if (both.All(one => IsDone(one.Mount, one.File)))
        {
            throw Refuse(both[0].Mount, both[0].File, "a ledger that is there already");
        }

        foreach (var (mount, file) in both)
        {
            DemandNothing(mount, file, []);
            DemandNothing(mount, Seal.FileFor(file), Seal.First.Line);
        }

        foreach (var (mount, file) in both)
        {
            Make(mount, file, []);
            Make(mount, Seal.FileFor(file), Seal.First.Line);
        }
    }

    private static bool IsDone(IMount mount, string file) =>
        mount.StateOf(file) is not null
        && mount.StateOf(Seal.FileFor(file)) is { IsPlainFile: true }
        && mount.Read(Seal.FileFor(file), 0, Seal.First.Line.Length)
            .Span.SequenceEqual(Seal.First.Line);

    // What an interrupted creation leaves is a beginning of what it makes, and holds nothing.
    private static void DemandNothing(IMount mount, string file, byte[] whole)
    {
        if (mount.StateOf(file) is not { } state)
        {
            return;
        }

        if (!state.IsPlainFile || state.Length > whole.Length)
        {
            throw Refuse(
                mount,
                file,
                state.IsPlainFile ? $"{state.Length} bytes" : "something that is no file");
        }

        var content = mount.Read(file, 0, whole.Length).ToArray();
        if (content.Where((one, place) => one != 0 && one != whole[place]).Any())
        {
            throw Refuse(mount, file, "something else");
        }
    }

    private static void Make(IMount mount, string file, byte[] content)
    {
        if (mount.StateOf(file) is not { } state)
        {
            mount.Create(file);
        }
        else if (state.Length > 0
            && !mount.Read(file, 0, content.Length).Span.SequenceEqual(content))
        {
            mount.Cut(file, 0);
            mount.Flush(file);
        }

        if (mount.StateOf(file)?.Length is 0 && content.Length > 0)
        {
            mount.Append(file, content);
        }

        mount.Flush(file);
    }

    private static LedgerRefusedException Refuse(IMount mount, string file, string found) =>
        new(new(
            $"{mount.Path}/{file}",
            "no file, for a new ledger is made where there is none.",
            $"{found}.",
            "Look at what is there. To begin anew, name an empty folder."));
}
