namespace Caelmor.Storage.Disks;

/// <summary>Says where symbolic links lead.</summary>
public static class SymbolicLink
{
    /// <summary>Such as <c>a link to '/srv/other'</c>; null of what is no link.</summary>
    /// <param name="path">The path of what may be a link.</param>
    public static string? Words(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.LinkTarget is { } near ? $"a link to '{End(info) ?? near}'" : null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // Nobody tells.
            return null;
        }
    }

    // Null of one that leads round in a circle, or through what may not be looked at.
    private static string? End(FileInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
