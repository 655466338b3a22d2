using System.Collections.Immutable;
using Caelmor.Storage.Disks;
using Caelmor.TruthStore.Files.Folders;

namespace Caelmor.TruthStore.Files.Operators;

/// <summary>Finds what the owner of a store's folder, who is the server's user, cannot
/// use.</summary>
/// <remarks>It goes by owner, group and mode; what else may forbid something is not known.</remarks>
internal static class OwnersAccess
{
    private const uint Read = 4;
    private const uint ReadAndWrite = 6;
    private const uint Everything = 7;

    public static ImmutableArray<AccessProblem> Problems(IFolder folder)
    {
        if (folder.Status is not { } own)
        {
            return [];
        }

        var names = folder.List(name => NeedsOf(name) > 0).Where(entry => entry.IsPlain)
            .Select(entry => entry.Name).Order(StringComparer.Ordinal);
        return
        [
            .. Problem(folder.PathOf(""), own, own, Everything),
            .. names.SelectMany(name => folder.StatusOf(name) is { } status
                ? Problem(folder.PathOf(name), own, status, NeedsOf(name))
                : []),
        ];
    }

    // Unfinished files and markers are made and removed, and that is a matter of the folder.
    private static uint NeedsOf(string name) =>
        name is StoreNames.Lock or StoreNames.Log ? ReadAndWrite
        : StoreNames.EpochOf(name, StoreNames.TruthEnd) is not null ? Read
        : 0;

    private static IEnumerable<AccessProblem> Problem(
        string path, FileStatus own, FileStatus status, uint needs)
    {
        if (!status.Allows(own.User, own.Group, needs))
        {
            var mode = Convert.ToString(status.Mode & 0xFFF, 8);
            yield return new(
                path,
                $"user {status.User}, group {status.Group}, mode {mode}",
                own.User,
                needs switch
                {
                    Read => "read",
                    ReadAndWrite => "read and write",
                    _ => "read, write and pass through",
                });
        }
    }
}

/// <summary>Something in a store that the owner of its folder cannot use.</summary>
/// <param name="Path">What it is.</param>
/// <param name="Found">To whom it belongs, and who may do what, such as <c>user 0, group 0, mode
/// 640</c>.</param>
/// <param name="Owner">The number of the user to whom the folder belongs.</param>
/// <param name="Needed">What that user needs, such as <c>read and write</c>.</param>
public sealed record AccessProblem(string Path, string Found, long Owner, string Needed);
