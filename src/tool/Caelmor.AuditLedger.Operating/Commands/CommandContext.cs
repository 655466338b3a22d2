using Caelmor.AuditLedger.Embedded;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.AuditLedger.Operating.Reporting;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Hosting;
using Caelmor.CommandLine.Operating;

namespace Caelmor.AuditLedger.Operating.Commands;

/// <summary>Hands every command what it works with.</summary>
/// <param name="here">What the tool has around it.</param>
/// <param name="target">Whom the command speaks to.</param>
/// <param name="isQuiet">Whether nothing is to be shown but what is wrong.</param>
internal sealed class CommandContext(OperatorsEnvironment here, OutputTarget target, bool isQuiet)
{
    // Less than this is done before anybody wonders.
    private const long Long = 32 << 20;

    public OperatorsEnvironment Here => here;

    /// <summary>Where reports go.</summary>
    public Screen Screen { get; } = isQuiet ? Screen.Plain(TextWriter.Null) : target.Screen;

    /// <summary>Where it is told what is wrong.</summary>
    public Screen Alarm => target.Screen;

    public bool IsQuiet => isQuiet;

    public bool IsJson => target.IsForMachines;

    /// <summary>Answers a machine, if one asks.</summary>
    public void Answer<T>(T answer) => target.Tell(() => JsonAnswer.Of(answer));

    /// <summary>Reads a ledger, and shows how it gets on if it takes long.</summary>
    public async Task<T> ReadAsync<T>(
        LedgerPath ledger, Func<LedgerPlaces, Task<T>> read, CancellationToken cancellation)
    {
        using var folders = ledger.ToLookAt();
        var total = ledger.Folders.SelectMany(one => new DirectoryInfo(one).GetFiles("*.ndjson"))
            .Sum(file => file.Length);
        return IsJson || isQuiet || total < Long
            ? await Task.Run(
                () => read(Watched(folders.Places, _ => { }, cancellation)), cancellation)
            : await Screen.ShowAsync("MiB", tell => Task.Run(
                () => read(Watched(
                    folders.Places, new ByteProgress(total, tell).Report, cancellation)),
                cancellation));
    }

    /// <summary>Observes a ledger, and shows how it gets on if it takes long.</summary>
    /// <exception cref="StopException">It is refused.</exception>
    public Task<T> ObserveAsync<T>(
        LedgerPath ledger, Func<IAuditReader, Task<T>> use, CancellationToken cancellation) =>
        ReadAsync(
            ledger,
            async places =>
            {
                await using var reader = (await new EmbeddedLedger().ObserveAsync(
                    places, new Surroundings(here.Time), cancellation)).Granted();
                return await use(reader);
            },
            cancellation);

    private static LedgerPlaces Watched(
        LedgerPlaces places, Action<long> onRead, CancellationToken cancellation)
    {
        void Count(long bytes)
        {
            cancellation.ThrowIfCancellationRequested();
            onRead(bytes);
        }

        return new(
            new CountingMount(places.Events, Count), new CountingMount(places.Snapshots, Count));
    }
}
