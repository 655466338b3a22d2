using Caelmor.CommandLine;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Certify.Adapters;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>Tells the usual mistakes of adapters by what they look like.</summary>
internal static class Diagnosis
{
    private const string NothingWrong = "where nothing is wrong";
    private const string Document = "docs/protocol.md tells what each message looks like.";

    private static readonly (string Sign, string Remedy)[] Signs =
    [
        ("\\ufeff", "Write UTF-8 without a byte order mark; in .NET, new UTF8Encoding(false)."),
        ("no batches", "Write each message as an object on a line of its own, without [ and ]."),
        ("an id is a whole number", "Answer with the very id of the request, as the number it is."),
        ("each message has", "Begin each message with \"jsonrpc\": \"2.0\"."),
        ("either a result", "Answer with a result, even if it is null, or with an error."),
        ("no other members", "Give an answer the members jsonrpc, id and result, or error instead "
            + "of result; a request jsonrpc, id, method and params. Spell them so."),
        ("to no question", "Answer each request once, with its id."),
        ("a method of the protocol", "Call only what docs/protocol.md lists under 'What you call'."),
        ("is a number that is open", Document),
        ("protocol 1.", "Answer initialize with \"protocol\": 1, and speak as docs/protocol.md has "
            + "it."),
        ("each line is a message", "Standard output is for messages alone. Print everything else "
            + "to standard error: in Python with print(…, file=sys.stderr), in Node with "
            + "console.error."),
        (NothingWrong, "Nothing is wrong in this step, so it has to be granted. --verbose shows "
            + "what was said before the refusal."),
        ("line feed", "End each message with a line feed, and flush."),
    ];

    /// <summary>What became of a question, for people.</summary>
    public static SmokeException Of(Exception cause, AdapterProcess process, Conversation said) =>
        AdapterFault.Of(Innermost(cause), process) switch
        {
            RuleBreachException refused =>
                Odd($"{refused.Expected[..^1]} {NothingWrong}.", refused.Found),
            MalformedAnswerException odd => Odd(odd.Expected, odd.Found),
            AdapterErrorException error => new(
                error.Message,
                "an outcome, or what else docs/protocol.md has for this request.",
                "An error says that your implementation crashed. Find out what it threw; what it "
                + "means to refuse it answers with its own word for that."),
            AdapterEndedException ended => new(
                ended.Message,
                "a process that answers until its standard input ends.",
                StartRemedy.Of(ended.Message)
                    ?? "Read standard input line by line to its end, and leave only then."),
            TimeoutException => Silence(process, said),
            var other => new(
                $"{other.GetType().Name}: {Sentences.OneLine(other.Message)}",
                "an answer.",
                Document),
        };

    // What an implementation is asked for is told by the step.
    private static Exception Innermost(Exception cause) =>
        cause is ImplementationCrashedException { InnerException: { } inner } ? inner : cause;

    private static SmokeException Odd(string expected, string found) =>
        new(found, expected, Remedy($"{expected} {found}"));

    private static SmokeException Silence(AdapterProcess process, Conversation said) =>
        said.Unended.Length > 0
            ? new(
                $"'{Cut(said.Unended)}' and no line feed after it.{process.Words}",
                "each message ends with a line feed.",
                "Write a line feed after each message, and flush.")
            : new(
                $"no answer, and the process is alive.{process.Words}",
                said.HasBegun
                    ? "an answer to each request, even while you wait for answers yourself."
                    : "an answer to initialize.",
                "Flush after each message: in Python with print(…, flush=True). Read line by line, "
                + "in one place, and do not wait for the end of standard input.");

    private static string Remedy(string text) =>
        StartRemedy.Of(text)
            ?? Signs.FirstOrDefault(one => text.Contains(one.Sign, StringComparison.Ordinal)).Remedy
            ?? Document;

    private static string Cut(string text) => text.Length > 120 ? text[..120] + "…" : text;
}

/// <summary>A step at which the adapter failed.</summary>
/// <param name="found">What there was, as a sentence.</param>
/// <param name="expected">What the protocol asks for, as a sentence.</param>
/// <param name="remedy">What to do, as a sentence.</param>
#pragma warning disable CA1032 // A failed step always has all three.
internal sealed class SmokeException(string found, string expected, string remedy)
    : Exception($"Found: {found} Expected: {expected} To do: {remedy}")
#pragma warning restore CA1032
{
    public string Found { get; } = found;

    public string Expected { get; } = expected;

    public string Remedy { get; } = remedy;
}
