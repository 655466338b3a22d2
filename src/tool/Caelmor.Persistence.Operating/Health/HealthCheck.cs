using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Health;

/// <summary>Looks at a store as a night nurse does: check by check, a line for each.</summary>
internal sealed class HealthCheck(TruthFolder folder, HealthLimits limits, DateTimeOffset now)
{
    public ImmutableArray<HealthFinding> Run(CancellationToken cancellation)
    {
        try
        {
            var own = folder.List().Where(file => file.Role != EpochRole.SetAside);
            var files = new Inspection(folder, cancellation).Verify(own);
            return
            [
                InForce(files), Epochs(files), Backups(files), Space(files), Age(files),
                .. new SurroundingsCheck(folder).Run(),
            ];
        }
        catch (TruthStoreException refused) when (!Permission.IsLacking(refused))
        {
            return [new("store", false, refused.Message)];
        }
    }

    private static Inspected? Truth(ImmutableArray<Inspected> files) =>
        files.FirstOrDefault(one => one.File.Role == EpochRole.InForce);

    private static bool IsGood(Inspected one) =>
        one is { Verifies: true, File.IsQuarantined: false };

    private static HealthFinding InForce(ImmutableArray<Inspected> files) => Truth(files) switch
    {
        null when files is [{ File: { Role: EpochRole.Lost, Epoch: var lost } }, ..] => new(
            "truth",
            false,
            $"epoch {lost} was acknowledged and is gone; the server restores and saves nothing. "
            + "Put it back from a backup, or make an older epoch the truth with 'caelmor-truth "
            + "use'"),
        null => new("truth", false, "nothing was ever saved; expected a truth in force"),
        { } truth when IsGood(truth) =>
            new("truth", true, $"epoch {truth.File.Epoch} is in force and verifies"),
        { IsForbidden: true } truth => HealthFinding.Wrong(
            "truth", $"epoch {truth.File.Epoch} is in force: {truth.Problem}", isForbidden: true),
        { } truth => new(
            "truth",
            false,
            $"epoch {truth.File.Epoch} is in force and broken, or quarantined; the server "
            + "restores nothing. Stop it and decide; 'caelmor-truth list' shows what there is"),
    };

    private static HealthFinding Epochs(ImmutableArray<Inspected> files)
    {
        var good = files.Count(IsGood);
        var count = $"{good} of {files.Length} epochs verify";
        return good == files.Length
            ? new("epochs", true, count)
            : HealthFinding.Wrong(
                "epochs",
                count + ": " + string.Join(" ", files.Where(one => !IsGood(one))
                    .Select(one => $"epoch {one.File.Epoch}: {one.Problem ?? "quarantined."}")),
                files.All(one => IsGood(one) || one.IsForbidden));
    }

    private HealthFinding Backups(ImmutableArray<Inspected> files)
    {
        var backups = files.Where(one => one.File.Role == EpochRole.Backup).ToList();
        var good = backups.Count(IsGood);
        var unknown = backups.Count(one => one.IsForbidden);
        return new(
            "backups",
            good >= limits.MinBackups,
            $"{good} backups verify; expected at least {limits.MinBackups}"
            + (unknown > 0 ? $"; {unknown} may not be read" : ""),
            good < limits.MinBackups && good + unknown >= limits.MinBackups);
    }

    private HealthFinding Space(ImmutableArray<Inspected> files)
    {
        var needed = limits.MinFree ?? 2 * (Truth(files)?.File.Size ?? 0);
        var free = folder.FreeSpace;
        if (free == long.MaxValue)
        {
            return new(
                "space", true, "the room is the server's, which does not tell; watch it there");
        }

        var why = limits.MinFree is null ? ", which is room for two more epochs" : "";
        return new(
            "space",
            free >= needed,
            $"{StoreWords.Size(free)} are free; expected at least {StoreWords.Size(needed)}{why}");
    }

    private HealthFinding Age(ImmutableArray<Inspected> files)
    {
        if (Truth(files)?.File.Summary is not { } summary)
        {
            return new(
                "age",
                limits.MaxAge is null,
                "no truth says when it was written",
                limits.MaxAge is not null && Truth(files) is { IsForbidden: true });
        }

        var age = now - summary.Time;
        return limits.MaxAge is not { } most
            ? new("age", true, $"written {Ago(age)}; no --max-age was given")
            : new(
                "age",
                age >= TimeSpan.Zero && age <= most,
                $"written {Ago(age)}; expected at most {StoreWords.Span(most)} ago");
    }

    private static string Ago(TimeSpan age) => age >= TimeSpan.Zero
        ? $"{StoreWords.Span(age)} ago"
        : $"{StoreWords.Span(-age)} in the future, so a clock is wrong";
}
