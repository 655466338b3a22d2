namespace Caelmor.Persistence.BadAdapter;

/// <summary>Those who get the beginning, or the form of every message, wrong.</summary>
internal static class IntroducingManners
{
    public static IEnumerable<KeyValuePair<string, Manner>> All =>
    [
        AtStart("starts-slowly", _ => Thread.Sleep(500)),
        AtStart("never-introduces-itself", _ => Thread.Sleep(Timeout.Infinite)),
        AtStart("prints-to-its-output", scene => scene.StdoutTamperer.Say("Adapter ready.\n")),
        AtStart("ends-at-once", _ =>
        {
            Console.Error.WriteLine("ModuleNotFoundError: No module named 'orchestrator'");
            Environment.Exit(1);
        }),
        AtStart("ends-after-its-introduction", scene => scene.StdoutTamperer.Twist = line =>
        {
            scene.StdoutTamperer.Say(line);
            Environment.Exit(0);
            return null;
        }),
        Twists("does-not-flush", _ => null),
        Twists("ends-no-line", line => line.TrimEnd('\n')),
        Twists("speaks-another-protocol", line => line.Replace(
            "\"protocol\":1", "\"protocol\":2", StringComparison.Ordinal)),
        Twists("has-no-name", line => line.Replace(
            "\"name\":\"pretender\"", "\"name\":\"\"", StringComparison.Ordinal)),
        Twists("has-a-version-for-each-process", line => line.Replace(
            "\"version\":\"1.0\"",
            $"\"version\":\"1.0.{Environment.ProcessId}\"",
            StringComparison.Ordinal)),
        Twists("has-a-name-for-each-process", line => line.Replace(
            "\"name\":\"pretender\"",
            $"\"name\":\"pretender {Environment.ProcessId}\"",
            StringComparison.Ordinal)),
        Twists("answers-with-ids-as-texts", line => line.Replace(
            "\"id\":1,\"result\"", "\"id\":\"1\",\"result\"", StringComparison.Ordinal)),
        Twists("ends-lines-as-windows-does", line => line.Replace(
            "\n", "\r\n", StringComparison.Ordinal)),
        Twists("begins-with-a-mark", line => "\uFEFF" + line),
        Twists("speaks-json-rpc-1", line => line.Replace(
            "\"jsonrpc\":\"2.0\",", "", StringComparison.Ordinal)),
        Twists("speaks-in-batches", line => "[" + line.TrimEnd('\n') + "]\n"),
    ];

    private static KeyValuePair<string, Manner> AtStart(string name, Action<Scene> act) =>
        new(name, new() { AtStart = act });

    private static KeyValuePair<string, Manner> Twists(string name, Func<string, string?> twist) =>
        AtStart(name, scene => scene.StdoutTamperer.Twist = twist);
}
