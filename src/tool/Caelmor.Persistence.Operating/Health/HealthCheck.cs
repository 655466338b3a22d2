using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Stores;
using Caelmor.Persistence.Operating.Words;
using Caelmor.TruthStore.Files.Faults;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Health;

/// <summary>What is asked of a healthy store.</summary>
/// <param name="MinBackups">How many backups have to verify.</param>
/// <param name="MinFree">How many bytes have to be free; null for room for two more epochs.</param>
/// <param name="MaxAge">How old the truth in force may be; null for any age.</param>
internal sealed record HealthLimits(int MinBackups, long? MinFree, TimeSpan? MaxAge);

/// <summary>What one check of a store's health found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Healthy">Whether all is well.</param>
/// <param name="Message">What was found, against what was expected.</param>
internal sealed record HealthFinding(string Check, bool Healthy, string Message);

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
                InForce(files), Epochs(files), Backups(files), Space(files), Age(files), Access(),
            ];
        }
        catch (TruthStoreException refused)
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
            : new("epochs", false, count + ": " + string.Join(" ", files.Where(one => !IsGood(one))
                .Select(one => $"epoch {one.File.Epoch}: {one.Problem ?? "quarantined."}")));
    }

    private HealthFinding Backups(ImmutableArray<Inspected> files)
    {
        var good = files.Count(one => one.File.Role == EpochRole.Backup && IsGood(one));
        return new(
            "backups",
            good >= limits.MinBackups,
            $"{good} backups verify; expected at least {limits.MinBackups}");
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
            return new("age", limits.MaxAge is null, "no truth says when it was written");
        }

        var age = now - summary.Time;
        return limits.MaxAge is not { } most
            ? new("age", true, $"written {Ago(age)}; no --max-age was given")
            : new(
                "age",
                age >= TimeSpan.Zero && age <= most,
                $"written {Ago(age)}; expected at most {StoreWords.Span(most)} ago");
    }

    private HealthFinding Access()
    {
        var problems = folder.AccessProblems;
        return problems.IsEmpty
            ? new("access", true, "the owner of the folder can open everything that it needs")
            : new(
                "access",
                false,
                string.Join(" ", problems.Select(one =>
                    $"'{one.Path}' has {one.Found}; expected that user {one.Owner}, to whom the "
                    + $"folder belongs, may {one.Needed}: "
                    + $"chown {one.Owner} '{one.Path}', and chmod u+rwX.")));
    }

    private static string Ago(TimeSpan age) => age >= TimeSpan.Zero
        ? $"{StoreWords.Span(age)} ago"
        : $"{StoreWords.Span(-age)} in the future, so a clock is wrong";
}
