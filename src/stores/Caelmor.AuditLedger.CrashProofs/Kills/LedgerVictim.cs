using System.Globalization;
using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Embedded.Folders;

namespace Caelmor.AuditLedger.CrashProofs.Kills;

/// <summary>What a process does that is to be killed: it appends event after event, in groups of
/// one to three and with a snapshot now and then, and says how many are durable.</summary>
/// <param name="folder">The folder of the ledger; if it is empty, the ledger is made.</param>
/// <param name="isHasty">What is wrong with it, so that a proof is seen to fail: it says so
/// before.</param>
/// <param name="isSilent">Whether it says nothing.</param>
public sealed class LedgerVictim(string folder, bool isHasty, bool isSilent = false)
{
    /// <summary>The words that a process is told by what it is to do.</summary>
    /// <param name="folder">The folder of the ledger.</param>
    /// <param name="count">How many events.</param>
    public static IReadOnlyList<string> Words(string folder, long count) =>
        [folder, count.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Does it.</summary>
    /// <param name="count">How many events.</param>
    /// <exception cref="InvalidOperationException">The ledger refused.</exception>
    public async Task RunAsync(long count)
    {
        using var folders = LedgerFolders.ToWriteAt(folder);
        if (Directory.GetFiles(folder, "*.ndjson").Length < 4)
        {
            Granted(await new EmbeddedLedger().CreateAsync(folders.Places, default));
        }

        var server = new Scribe();
        await using var ledger = Granted(await server.StartAsync(folders.Places));
        for (long now = server.Events.Count, end = now + count; now < end;)
        {
            var group = Chronicle.Events(now, (int)(1 + (now % 3)));
            now += group.Length;
            if (isHasty)
            {
                // Long enough to be killed in between.
                Say(now);
                Thread.Sleep(5);
            }

            Granted(await ledger.AppendAsync(group, default));
            if (!isHasty)
            {
                Say(now);
            }

            if (now % 5 == 0)
            {
                Granted(await ledger.WriteSnapshotAsync(Chronicle.Snapshot(now), default));
            }
        }
    }

    private void Say(long count)
    {
        if (isSilent)
        {
            return;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(System.Text.Encoding.ASCII.GetBytes(
            count.ToString(CultureInfo.InvariantCulture) + "\n"));
    }

    private static T Granted<T>(LedgerOutcome<T> outcome) => outcome.Match(
        value => value, why => throw new InvalidOperationException($"{why}"));
}
