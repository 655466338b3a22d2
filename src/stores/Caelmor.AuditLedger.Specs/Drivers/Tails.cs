using Caelmor.AuditLedger.Hosting;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Judging;
using Caelmor.AuditLedger.Specs.Machines;

namespace Caelmor.AuditLedger.Specs.Drivers;

/// <summary>What stands behind the last line of the files that people read, before a server starts:
/// whoever starts sets it aside, and says so.</summary>
/// <param name="world">The machine.</param>
/// <param name="disks">The folders, before the start.</param>
internal sealed class Tails(LedgerWorld world, DiskPair disks)
{
    private readonly List<Tail> _found = [.. Enum.GetValues<LedgerPart>()
        .Select(part => Tail.In(disks, part, world.FileOf(part)))
        .Where(tail => tail.Bytes.Length > 0)];

    /// <summary>Each was reported, once, with the file, the place, the length and where it is kept;
    /// it is there, and it is cut off.</summary>
    /// <param name="reported">What was reported.</param>
    /// <returns>What has to stay where it is kept.</returns>
    public IReadOnlyList<Tail> ShouldBeSetAside(IReadOnlyList<TailReport> reported)
    {
        foreach (var tail in _found)
        {
            var path = $"{disks.Of(tail.Part).Path}/{tail.File}";
            var reports = reported.Where(one => one.Path == path).ToList();
            Expect.That(
                reports is [var only] && only.Offset == tail.Offset && only.Length == tail.Bytes.Length,
                "what a crash left unfinished is reported, once, with its file, place and length.",
                () => $"reported of {tail.Bytes.Length} bytes at {tail.Offset} of '{path}': "
                    + $"{string.Join("; ", reported)}.");
            var keptIn = reports[0].KeptAt[(reports[0].KeptAt.LastIndexOf('/') + 1)..];
            Expect.That(
                reports[0].KeptAt == $"{disks.Of(tail.Part).Path}/{keptIn}"
                    && disks.Of(tail.Part).ContentOf(keptIn).IndexOf(tail.Bytes) >= 0,
                "what a crash left unfinished is kept in the file that the report names.",
                () => $"'{reports[0].KeptAt}' does not hold it.");
            Expect.That(
                Tail.In(disks, tail.Part, tail.File).Bytes.Length == 0,
                "what a crash left unfinished is cut off behind the last line.",
                () => $"it still stands in '{path}'.");
        }

        return _found;
    }

    /// <summary>What was set aside at a start before is still kept.</summary>
    public void ShouldHaveLeft(IEnumerable<Tail> earlier)
    {
        foreach (var tail in earlier)
        {
            Expect.That(
                disks.Of(tail.Part).HoldsBeside(tail.File, tail.Bytes),
                "what was set aside stays where it is kept, whoever starts later.",
                () => $"no file holds the {tail.Bytes.Length} bytes that were set aside of "
                    + $"'{tail.File}'.");
        }
    }
}

/// <summary>What stands behind the last line of a file.</summary>
/// <param name="Part">Whose file.</param>
/// <param name="File">The file.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Bytes">What it is; nothing where the file ends with a line.</param>
internal sealed record Tail(LedgerPart Part, string File, int Offset, byte[] Bytes)
{
    public static Tail In(DiskPair disks, LedgerPart part, string file)
    {
        var content = disks.Of(part).ContentOf(file);
        var begin = content.LastIndexOf((byte)'\n') + 1;
        return new(part, file, begin, content[begin..].ToArray());
    }
}
