using System.Diagnostics;

namespace Caelmor.Persistence.BadAdapter;

/// <summary>Those who end too early, too late or never.</summary>
internal static class EndingManners
{
    public static IEnumerable<KeyValuePair<string, Manner>> All =>
    [
        InMidSave("obeys", _ => { }),
        InMidSave("hangs", _ => Thread.Sleep(Timeout.Infinite)),
        InMidSave("is-killed", _ => Process.GetCurrentProcess().Kill()),
        InMidSave("ends-with-3", _ =>
        {
            Console.Error.WriteLine("The disk is full.\nOf what, it did not say.");
            Environment.Exit(3);
        }),
        InMidSave("ends-with-0", _ => Environment.Exit(0)),
        InMidSave("fails-fast", _ => Environment.FailFast("The world has ended.")),
        InMidSave("overflows-its-stack", _ => Descend(0)),
        InMidSave("closes-its-output", scene =>
        {
            scene.StdoutTamperer.Shut();
            Thread.Sleep(Timeout.Infinite);
        }),
        InMidSave("throws", _ => throw new InvalidOperationException("No room for quests.")),
        InMidSave("leaves-a-child", LeaveChild),
        InMidSave("leaves-a-child-and-ends", scene =>
        {
            LeaveChild(scene);
            Environment.Exit(3);
        }),
        InMidSave("ends-with-3-and-leaves-a-holder", _ =>
        {
            LeaveHolder();
            Environment.Exit(3);
        }),
        InMidSave("is-killed-and-leaves-a-holder", _ =>
        {
            LeaveHolder();
            Process.GetCurrentProcess().Kill();
        }),
        InMidSave("waits-with-a-child", scene =>
        {
            LeaveChild(scene);
            Thread.Sleep(Timeout.Infinite);
        }),
        new("stays", new() { AtEnd = _ => Thread.Sleep(Timeout.Infinite) }),
        new("leaves-with-5", new() { AtEnd = scene => scene.ExitCode = 5 }),
    ];

    private static KeyValuePair<string, Manner> InMidSave(string name, Action<Scene> act) =>
        new(name, new() { InMidSave = act });

    // Through a shell that ends at once, so that the child is nobody's any more.
    private static void LeaveChild(Scene scene)
    {
        using var shell = Process.Start(new ProcessStartInfo(
            "/bin/sh",
            ["-c", "sleep 600 </dev/null >/dev/null 2>&1 & echo $!; cut -d' ' -f4 \"$0\"",
                $"/proc/{Environment.ProcessId}/stat"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var child = shell.StandardOutput.ReadLine()!;
        var parent = shell.StandardOutput.ReadLine()!;
        shell.WaitForExit();
        scene.Tell(parent, $"{Environment.ProcessId}", child, "all");
    }

    // It has standard output and standard error, and none of what others are known by.
    private static void LeaveHolder()
    {
        using var holder = Process.Start("env", ["-i", "sleep", "30"]);
    }

    private static int Descend(int depth) => depth < 0 ? 0 : Descend(depth + 1) + Descend(depth + 2);
}
