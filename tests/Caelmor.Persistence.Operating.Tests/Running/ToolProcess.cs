using System.Diagnostics;

namespace Caelmor.Persistence.Operating.Tests.Running;

/// <summary>The built executable, run as operators run it.</summary>
internal static class ToolProcess
{
    // By its path: a test takes the PATH away.
    private static readonly string Runtime =
        System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";

    private static readonly string Path =
        System.IO.Path.Combine(AppContext.BaseDirectory, "caelmor-truth.dll");

    /// <summary>Runs it in a shell: what stands around its call, such as <c>{0} list DIR >
    /// /dev/full</c>, is the shell's.</summary>
    public static Task<ToolRun> InShellAsync(string command) =>
        ToolRun.InShellAsync(string.Format(command, $"'{Runtime}' '{Path}'"));

    public static Process Start(params string[] arguments)
    {
        var start = Attentive.Start(Runtime, [Path, .. arguments]);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    public static async Task<ToolRun> RunAsync(string typed, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        return await ToolRun.OfAsync(process);
    }
}
