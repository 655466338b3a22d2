using Caelmor.Storage.CrashProofs.Simulation;
using Caelmor.WorldGrid.CrashProofs.Cast;

namespace Caelmor.WorldGrid.CrashProofs.Workloads;

/// <summary>What is there before something is done.</summary>
/// <param name="Image">What is on the disk, all of it durable.</param>
/// <param name="Mirror">What is on that of the mirror; null without one.</param>
/// <param name="IsMade">Whether there is a grid.</param>
/// <param name="World">What its world is.</param>
/// <param name="Edition">The last edition that was built.</param>
/// <param name="Saved">What each save has.</param>
internal sealed record Beginning(
    DiskImage Image,
    DiskImage? Mirror,
    bool IsMade,
    WorldImage World,
    int Edition,
    IReadOnlyDictionary<long, WorldImage> Saved);

/// <summary>Something that a server or an operator does with a grid.</summary>
/// <param name="Name">What.</param>
/// <param name="Begin">What is there before.</param>
/// <param name="Backups">How many backups are kept.</param>
/// <param name="ActAsync">Does it.</param>
internal sealed record Workload(
    string Name, Beginning Begin, int Backups, Func<Settler, Task> ActAsync)
{
    private const int Few = 1;
    private const int Some = 5;

    private static readonly DiskImage Blank = new(new Dictionary<string, byte[]>());

    private static readonly Beginning Nothing = new(
        Blank, null, IsMade: false, WorldImage.Untouched, 0, new Dictionary<long, WorldImage>());

    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<Workload>> AllAsync()
    {
        var some = await AfterAsync(Nothing, Some, act => ManySavesAsync(act, 3));
        var many = await AfterAsync(Nothing, Few, act => ManySavesAsync(act, 6));
        var mirrored = await AfterAsync(
            Nothing with { Mirror = Blank }, Some, act => ManySavesAsync(act, 2));
        return
        [
            new("creation", Nothing, Some, act => act.CreateAsync()),
            new("first saves", Nothing, Some, act => ManySavesAsync(act, 2)),
            new("a save", some, Some, async act =>
            {
                await act.OpenAsync();
                await act.SaveAsync(Frontier.Regions[0], Frontier.Regions[2]);
                await act.CloseAsync();
            }),
            new("saves that fold", many, Few, async act =>
            {
                await act.OpenAsync();
                await act.SaveAsync(Frontier.Regions[1]);
                await act.SaveAsync(Frontier.Regions[0]);
                await act.CloseAsync();
            }),
            new("a save with a mirror", mirrored, Some, async act =>
            {
                await act.OpenAsync();
                await act.SaveAsync(Frontier.Regions[0]);
                await act.CloseAsync();
            }),
            .. OfOperators(some),
        ];
    }

    /// <summary>A grid that was closed with saves and folded layers in it.</summary>
    public static Task<Beginning> GoldenAsync(bool isMirrored) => AfterAsync(
        isMirrored ? Nothing with { Mirror = Blank } : Nothing, 2, act => ManySavesAsync(act, 6));

    private static IEnumerable<Workload> OfOperators(Beginning some) =>
    [
        new("an earlier save put in force", some, Some, async act =>
        {
            await act.UseAsync(back: 1);
            await act.OpenAsync();
            await act.SaveAsync(Frontier.Regions[0]);
            await act.CloseAsync();
        }),
        new("an opening at an earlier stamp", some, Some, async act =>
        {
            await act.OpenAtAsync(back: 2);
            await act.SaveAsync(Frontier.Regions[1]);
            await act.CloseAsync();
        }),
        new("a rebuilt region", some, Some, act => act.RebuildAsync(Frontier.Regions[0])),
        new("a migration", some, Some, act => act.MigrateAsync()),
        new("a world made anew", some, Some, act => act.RegenerateAsync()),
    ];

    private static async Task ManySavesAsync(Settler act, int saves)
    {
        await act.CreateAsync();
        for (var save = 0; save < saves; save++)
        {
            await act.SaveAsync(
                save == 0 ? [.. Frontier.Regions] : [Frontier.Regions[save % 2]]);
        }

        await act.CloseAsync();
    }

    private static async Task<Beginning> AfterAsync(
        Beginning begin, int backups, Func<Settler, Task> actAsync)
    {
        var act = new Settler(new(begin.Image), begin, backups);
        await actAsync(act);
        return act.IsOver
            ? throw new InvalidOperationException("A healthy disk has refused.")
            : act.End;
    }
}
