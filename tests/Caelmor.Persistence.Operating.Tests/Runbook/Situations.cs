using Caelmor.Persistence.Truths;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.Persistence.Operating.Tests.Runbook;

/// <summary>What has happened under each heading of the runbook before its commands.</summary>
internal static class Situations
{
    private static readonly Dictionary<string, Func<Night, Task>> Of = new()
    {
        ["A truth is broken"] = BreakTruthAsync,
        ["There is a sound copy of the same epoch elsewhere"] = async night =>
        {
            File.Copy(
                night.World.TruthOf(42),
                Path.Combine(night.Copies, Path.GetFileName(night.World.TruthOf(42))));
            await BreakTruthAsync(night);
        },
        ["There is none"] = BreakTruthAsync,
        ["The newest epoch is gone"] = TakeTruthAway,
        ["The file is somewhere else"] = night =>
        {
            File.Copy(
                night.World.TruthOf(42),
                Path.Combine(night.Copies, Path.GetFileName(night.World.TruthOf(42))));
            return TakeTruthAway(night);
        },
        ["The file is nowhere"] = TakeTruthAway,
        ["Every epoch is broken"] = night =>
        {
            Enumerable.Range(37, 6).ToList().ForEach(epoch => night.World.Spoil(epoch));
            return Task.CompletedTask;
        },
        ["A disk is full"] = async night =>
        {
            await night.World.CommitAsync(SmallTruths.At(43), new() { Backups = 9 });
            (await night.RunAsync("caelmor-truth use /srv/world 42 --yes")).ShouldBeDone();
        },
        ["A save failed"] = async night =>
        {
            // Something stands where the file of epoch 43 is to be written.
            var obstacle = night.World.Of($"truth-{43:D20}.writing");
            using var store = FileTruthStore.Open(night.World.Path);
            Directory.CreateDirectory(obstacle);
            await FluentActions.Awaiting(async () =>
                await store.CommitAsync(SmallTruths.At(43), default))
                .Should().ThrowAsync<TruthStoreException>();
            Directory.Delete(obstacle);
        },
        ["Going back to an older epoch"] = _ => Task.CompletedTask,
        ["After a crash"] = async night =>
        {
            await File.WriteAllTextAsync(night.World.Of($"truth-{43:D20}.writing"), "half a tr");
            await File.WriteAllTextAsync(night.World.Of("truth-store.lock"), "process 4711");
        },
        ["A new build wants a migration"] = night =>
        {
            night.Schemas = Migrations.ToThird;
            return Task.CompletedTask;
        },
        ["It halts"] = night =>
        {
            night.Schemas = new(new SchemaStep(
                DatumKind.QuestState, 1, _ => throw new FormatException("no giver")));
            return Task.CompletedTask;
        },
        ["Moving a store"] = _ => Task.CompletedTask,
        ["Checking by cron"] = _ => Task.CompletedTask,
        ["Backups beyond the folder"] = _ => Task.CompletedTask,
    };

    public static IEnumerable<string> Sections => Of.Keys;

    /// <summary>A night on which the world has epochs 37 to 42, and then this.</summary>
    public static async Task<Night> BeginAsync(string section)
    {
        var night = new Night();
        for (var epoch = 37; epoch <= 42; epoch++)
        {
            await night.World.CommitAsync(SmallTruths.At(epoch));
        }

        await Of[section](night);
        return night;
    }

    private static Task TakeTruthAway(Night night)
    {
        File.Delete(night.World.TruthOf(42));
        return Task.CompletedTask;
    }

    private static async Task BreakTruthAsync(Night night)
    {
        night.World.Spoil(42);
        await night.World.ReadAsync();
    }
}
