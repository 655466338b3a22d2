using System.Runtime.Versioning;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>Runs the tool as somebody who may do no more than owners and modes say, root or
/// not.</summary>
internal static class Unprivileged
{
    // Whoever runs the tests stays who he is, and so can read the tool itself; of root's rights two
    // are missing.
    private const string WithoutRights =
        "setpriv --bounding-set=-dac_override,-dac_read_search "
        + "--inh-caps=-dac_override,-dac_read_search ";

    private static string Start => Environment.UserName == "root" ? WithoutRights : "";

    public static Task<ToolRun> RunAsync(string arguments) =>
        ToolProcess.InShellAsync($"{Start}{{0}} {arguments}");

    /// <summary>Takes all rights to a file or a folder away, and gives them back.</summary>
    [UnsupportedOSPlatform("windows")]
    public static IDisposable Forbid(string path)
    {
        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.None);
        return new Restored(() => File.SetUnixFileMode(path, before));
    }

    private sealed class Restored(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}
