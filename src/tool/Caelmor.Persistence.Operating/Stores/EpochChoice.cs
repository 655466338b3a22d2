using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.TruthStore.Files.Operators;

namespace Caelmor.Persistence.Operating.Stores;

/// <summary>Finds the file of an epoch that a caller named.</summary>
internal static class EpochChoice
{
    /// <summary>Every file of an epoch.</summary>
    /// <exception cref="StopException">There is none.</exception>
    public static ImmutableArray<EpochFile> All(IReadOnlyCollection<EpochFile> files, long epoch)
    {
        ImmutableArray<EpochFile> found = [.. files.Where(one => one.Epoch.Number == epoch)];
        return found.IsEmpty ? throw None(files, epoch) : found;
    }

    /// <summary>The file of an epoch: a backup before what was set aside.</summary>
    /// <param name="files">The files there are.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="name">The name of the file; null if the epoch alone was named.</param>
    /// <exception cref="StopException">There is none, or it is not clear which one.</exception>
    public static EpochFile One(
        IReadOnlyCollection<EpochFile> files, long epoch, string? name = null)
    {
        var all = All(files, epoch);
        if (name is not null)
        {
            return all.FirstOrDefault(one => one.Name == name) ?? throw StopException.Misuse(
                $"Found no file '{name}' of epoch {epoch}; expected one of: {Names(all)}.");
        }

        var own = all.Where(one => one.Role != EpochRole.SetAside).ToList();
        return own.Count == 1 ? own[0]
            : all.Length == 1 ? all[0]
            : throw StopException.Misuse(
                $"Found {all.Length} files of epoch {epoch}, all set aside; expected one. Look at "
                + $"them with 'list', then name one with --file: {Names(all)}.");
    }

    private static StopException None(IReadOnlyCollection<EpochFile> files, long epoch)
    {
        if (files.Count == 0)
        {
            return StopException.Misuse(
                $"Found no epoch {epoch}; the store is empty, for nothing was ever saved in it.");
        }

        var there = files.Select(one => one.Epoch.Number).Distinct().OrderDescending().ToList();
        var nearest = there.MinBy(one => Math.Abs(one - epoch));
        return StopException.Misuse(
            $"Found no epoch {epoch}; expected one of: {string.Join(", ", there)}. The nearest is "
            + $"{nearest}.");
    }

    private static string Names(IEnumerable<EpochFile> files) =>
        string.Join(", ", files.Select(one => one.Name));
}
