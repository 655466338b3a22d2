using System.Text;
using Caelmor.AuditLedger.CrashProofs.Cast;
using Caelmor.Storage.CrashProofs.Simulation;

namespace Caelmor.AuditLedger.CrashProofs.Workloads;

/// <summary>Something that a server or an operator does with a ledger.</summary>
/// <param name="Name">What.</param>
/// <param name="Begin">What is on the disk before, all of it durable.</param>
/// <param name="Known">What has to be there from the beginning.</param>
/// <param name="ActAsync">Does it.</param>
internal sealed record Workload(
    string Name, DiskImage Begin, Demand Known, Func<Chronicler, Task> ActAsync)
{
    private const string Events = "audit-events.ndjson";
    private const string Seals = "audit-events.seals.ndjson";

    private static readonly DiskImage Nothing = new(new Dictionary<string, byte[]>());

    private static readonly Demand AtFirst = new(IsMade: false, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<Workload>> AllAsync()
    {
        var (empty, made) = await AfterAsync(Nothing, AtFirst, act => act.CreateAsync());
        var (some, known) = await AfterAsync(empty, made, async act =>
        {
            await act.StartAsync();
            await act.AppendAsync(1);
            await act.WriteSnapshotAsync();
            await act.AppendAsync(2);
            await act.CloseAsync();
        });
        return [.. OfServers(empty, made, some, known), .. OfRecoveries(some, known)];
    }

    private static IEnumerable<Workload> OfServers(
        DiskImage empty, Demand made, DiskImage some, Demand known) =>
    [
        new("creation", Nothing, AtFirst, act => act.CreateAsync()),
        new("appends", empty, made, act => RunAsync(act, 1, 1, 1)),
        new("groups", some, known, act => RunAsync(act, 3, 1, 4)),
        new("snapshots", some, known, async act =>
        {
            await act.StartAsync();
            await act.WriteSnapshotAsync();
            await act.AppendAsync(1);
            await act.WriteSnapshotAsync();
            await act.CloseAsync();
        }),
        new("a head and a close", some, known, async act =>
        {
            await act.StartAsync();
            await act.AppendAsync(1);
            await act.HeadAsync();
            await act.AppendAsync(1);
            await act.CloseAsync();
        }),
    ];

    private static IEnumerable<Workload> OfRecoveries(DiskImage some, Demand known)
    {
        var torn = With(
            some, Events, content => [.. content, .. Chronicle.Event(3).Json.Span[..20]]);
        return
        [
            new("a recovery", torn, known, act => RunAsync(act, 1)),
            new(
                "a recovery of both",
                With(torn, Seals, content => content[..^30]),
                known,
                act => RunAsync(act, 2)),
            new(
                "a recovery of zeros",
                With(some, Events, content => [.. content, .. new byte[200]]),
                known,
                act => RunAsync(act, 1)),
            new(
                "an operator who accepts a tail",
                With(some, Events, content =>
                [
                    .. content, .. Encoding.ASCII.GetBytes("{\0\0\0\0\n"),
                    .. Chronicle.Event(9).Json.Span,
                ]),
                known,
                async act =>
                {
                    act.AcceptTail();
                    await RunAsync(act, 1);
                }),
            new(
                "an operator who seals anew",
                With(some, Seals, content => [.. content[..30], .. content[60..]]),
                known,
                async act =>
                {
                    act.Reseal();
                    await RunAsync(act, 1);
                }),
        ];
    }

    /// <summary>What a ledger looks like that was closed with events and snapshots in it.</summary>
    public static async Task<(DiskImage Image, Demand Known)> ClosedAsync()
    {
        var (empty, made) = await AfterAsync(Nothing, AtFirst, act => act.CreateAsync());
        return await AfterAsync(empty, made, async act =>
        {
            await act.StartAsync();
            await act.AppendAsync(1);
            await act.WriteSnapshotAsync();
            await act.AppendAsync(3);
            await act.AppendAsync(1);
            await act.WriteSnapshotAsync();
            await act.AppendAsync(1);
            await act.CloseAsync();
        });
    }

    private static async Task RunAsync(Chronicler act, params int[] groups)
    {
        await act.StartAsync();
        foreach (var count in groups)
        {
            await act.AppendAsync(count);
        }

        await act.CloseAsync();
    }

    private static async Task<(DiskImage Image, Demand Known)> AfterAsync(
        DiskImage begin, Demand known, Func<Chronicler, Task> actAsync)
    {
        var disk = new SimulatedDisk(begin);
        var act = new Chronicler(disk, known, one => Scribe.On(one));
        await actAsync(act);
        return (disk.Image, act.At(disk.Moments.Count));
    }

    private static DiskImage With(DiskImage image, string name, Func<byte[], byte[]> change) =>
        new(new Dictionary<string, byte[]>(image.Files) { [name] = change(image.Files[name]) });
}
