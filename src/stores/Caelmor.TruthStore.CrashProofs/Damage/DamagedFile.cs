using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.CrashProofs.Cast;
using Caelmor.TruthStore.Files;

namespace Caelmor.TruthStore.CrashProofs.Damage;

/// <summary>A golden file, the truth in it, and the build that reads it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Truth">What it holds.</param>
/// <param name="Options">How a store that reads it is run.</param>
internal sealed record DamagedFile(string Name, Truth Truth, StoreOptions Options)
{
    private static readonly Truth Small = SmallTruths.At(GoldenFiles.Epoch);

    /// <summary>All golden files.</summary>
    public static IReadOnlyList<DamagedFile> All { get; } =
    [
        new("format-1.caelmor", Small, Stores.Options),
        new("format-1-odd.caelmor", SmallTruths.Odd(GoldenFiles.Epoch), Stores.Options),
        new("schema-1.caelmor", Small, Stores.Options),
        new("schema-2.caelmor", Migrations.Second(Small), Stores.Options with
        {
            Schemas = Migrations.ToSecond,
        }),
        new("schema-3.caelmor", Migrations.Third(Small), Stores.Options with
        {
            Schemas = Migrations.ToThird,
        }),
    ];

    /// <summary>Every place in every one of them.</summary>
    public static IReadOnlyList<(DamagedFile File, int At)> Places { get; } =
    [
        .. All.SelectMany(file =>
            Enumerable.Range(0, file.Content.Length).Select(at => (file, at))),
    ];

    public byte[] Content { get; } = GoldenFiles.Read(Name);

    public override string ToString() => Name;
}
