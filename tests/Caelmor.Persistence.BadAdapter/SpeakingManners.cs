using System.Text;

namespace Caelmor.Persistence.BadAdapter;

/// <summary>Those who say what there is no place for.</summary>
internal static class SpeakingManners
{
    private const int Flood = 100_001;
    private const string Broken =
        "\"seal\":\"0000000000000000000000000000000000000000000000000000000000000000\"";

    public static IEnumerable<KeyValuePair<string, Manner>> All =>
    [
        Says("says-garbage", "Saving now...\n"),
        Says("says-no-message", "{\"hello\":\"world\"}\n"),
        Says("asks-with-wrong-params", Request(
            "surface/produce", "\"server\":1,\"surface\":\"player\",\"epoch\":8")),
        Says("asks-for-what-there-is-not", Request("nobody/knows", "\"server\":1")),
        Says("asks-about-another-server", Request("truth/read", "\"server\":4711")),
        Says("asks-about-another-surface", Request(
            "surface/status", "\"server\":1,\"surface\":17")),
        Says("answers-nobody", "{\"jsonrpc\":\"2.0\",\"id\":99999,\"result\":null}\n"),
        InMidSave("says-100-megabytes", scene =>
        {
            var megabyte = new string('x', 1024 * 1024);
            for (var i = 0; i < 100; i++)
            {
                scene.StdoutTamperer.Say(megabyte);
            }

            scene.StdoutTamperer.Say("\n");
        }),
        InMidSave("floods", scene => Repeat(
            scene, "{\"jsonrpc\":\"2.0\",\"method\":\"cancel\",\"params\":{\"id\":99999}}\n")),
        InMidSave("floods-and-does-not-listen", scene =>
        {
            scene.StdinReader.Shut();
            Repeat(scene, Request("ticks/current", "\"server\":1"));
        }),
        InMidSave("floods-its-standard-error", _ =>
        {
            var line = new string('e', 999);
            for (var i = 0; i < 30_000; i++)
            {
                Console.Error.WriteLine(line);
            }
        }),
        Answers("answers-twice", line => line + line),
        Answers("speaks-after-its-answer", line => line + "Done.\n"),
        Answers("answers-with-restored", line => Instead(
            line, $"{{\"outcome\":\"restored\",\"epoch\":8,{Broken}}}")),
        Answers("gives-no-reason", line => Instead(
            line, "{\"outcome\":\"rejected\",\"violations\":[]}")),
        Answers("gives-a-reason-of-its-own", line => Instead(
            line,
            "{\"outcome\":\"rejected\",\"violations\":"
            + "[{\"reason\":\"bad weather\",\"system\":\"\",\"datum\":\"\"}]}")),
        Answers("writes-on-the-screen", line => Instead(
            line,
            "{\"outcome\":\"rejected\",\"violations\":[{\"reason\":\"broken seal\",\"system\":"
            + "\"quest\\u001b[2J\\u009b1m\",\"datum\":\"\\u001b]0;x\\u0007\\u0000\\u202e\\u2066\\u200b\nCERTIFIED\"}]}"
                .Replace("\n", "\\n", StringComparison.Ordinal))),
        InMidSave("throws-on-the-screen", _ => throw new InvalidOperationException(
            "\u001b[2J\u202e\r\nCERTIFIED")),
        Says("prints-on-the-screen", "\u001b[2J\u202eSaving now...\r\n"),
        Answers("answers-without-result", line => line.Replace(
            ",\"result\":", ",\"resolt\":", StringComparison.Ordinal)),
        Answers("answers-with-null", line => Instead(line, "null")),
    ];

    private static KeyValuePair<string, Manner> InMidSave(string name, Action<Scene> act) =>
        new(name, new() { InMidSave = act });

    private static KeyValuePair<string, Manner> Says(string name, string line) =>
        InMidSave(name, scene => scene.StdoutTamperer.Say(line));

    private static KeyValuePair<string, Manner> Answers(string name, Func<string, string> twist) =>
        InMidSave(name, scene => scene.StdoutTamperer.TwistNextResult(twist));

    private static string Request(string method, string members) =>
        "{\"jsonrpc\":\"2.0\",\"id\":99999,\"method\":\"" + method
        + "\",\"params\":{" + members + "}}\n";

    private static string Instead(string line, string result) =>
        line[..(line.IndexOf("\"result\":", StringComparison.Ordinal) + 9)] + result + "}\n";

    // Each with an id of its own, a thousand at a time.
    private static void Repeat(Scene scene, string line)
    {
        for (var i = 0; i < Flood;)
        {
            var many = new StringBuilder();
            for (var end = i + 1000; i < end; i++)
            {
                many.Append(line.Replace("\"id\":99999", $"\"id\":{100_000 + i}"));
            }

            scene.StdoutTamperer.Say(many.ToString());
        }

        Thread.Sleep(Timeout.Infinite);
    }
}
