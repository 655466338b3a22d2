using Caelmor.Persistence.Operating.Words;
using Caelmor.Storage.Locks;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Health;

/// <summary>Looks at what is around the epochs of a store in a folder: its disk, its lock, and what
/// else lies there.</summary>
internal sealed class SurroundingsCheck(TruthFolder folder)
{
    public IEnumerable<HealthFinding> Run()
    {
        yield return Access();
        if (folder.IsReadOnly is { } isReadOnly)
        {
            yield return isReadOnly
                ? HealthFinding.Wrong(
                    "disk",
                    "the file system is mounted read-only; expected one that takes a save. Look "
                    + "for why in the log of the system (dmesg), then mount it anew: "
                    + "mount -o remount,rw")
                : new("disk", true, "the file system can be written to");
        }

        if (folder.Holder is { } holder)
        {
            yield return new("lock", true, Words(holder));
        }

        var others = folder.Others;
        if (others.Any(one => one.IsWrong))
        {
            yield return HealthFinding.Wrong("names", Words(others.Where(one => one.IsWrong)));
        }

        if (others.Any(one => !one.IsWrong))
        {
            yield return new("commit", true, Words(others.Where(one => !one.IsWrong)));
        }
    }

    private static string Words(IEnumerable<OtherFile> others) => string.Join(
        " ", others.Select(one => $"{one.Path} ({StoreWords.Size(one.Size)}): {one.Meaning}"));

    private static string Words(LockHolder holder) => holder switch
    {
        { Text: "" } => "nobody holds it: no server runs",
        { IsThere: true } =>
            holder.Text + (holder.Command is { } command ? $", holds it: {command}" : ", holds it"),
        { IsThere: false } =>
            $"{holder.Text}, left its name and is not there any more (or runs in another "
            + "container); the next start takes it over",
        _ => $"it says '{holder.Text}', which names no process",
    };

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
}
