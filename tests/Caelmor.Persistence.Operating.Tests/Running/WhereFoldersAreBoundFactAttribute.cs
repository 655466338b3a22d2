using System.ComponentModel;
using System.Diagnostics;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>A test that mounts a folder in a view of its own; where that cannot be, it says so and
/// is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhereFoldersAreBoundFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Lack = new(FindLack);

    public WhereFoldersAreBoundFactAttribute() => Skip = Lack.Value;

    private static string? FindLack()
    {
        using var folder = new TemporaryFolder();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                "unshare", ["-m", "mount", "--bind", folder.Path, folder.Path])
            {
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : Because(said);
        }
        catch (Win32Exception missing)
        {
            return Because(missing.Message);
        }
    }

    private static string Because(string said) =>
        $"Found that no folder can be mounted: {said.Trim()} Expected root, in a container with "
        + "--cap-add SYS_ADMIN.";
}
