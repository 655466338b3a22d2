using System.Text.Json.Nodes;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs.Evidence;

/// <summary>Writes down what servers reduce in one trial: each event once, and where a history is
/// replayed again, from which event to which.</summary>
/// <remarks>A server is started dozens of times in a trial, and reduces its whole history each
/// time.</remarks>
internal sealed class RecordedHistory(Transcript transcript, TranscriptBook book)
{
    // Numbers are given in the order in which the events stand in the transcript.
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = [];
    private Run? _last;

    /// <summary>A process reduces an event.</summary>
    public void Reduce(int process, ReadOnlyMemory<byte> json)
    {
        var digest = Sha256.Of(json.Span);
        lock (_lock)
        {
            if (_numbers.TryGetValue(digest, out var number))
            {
                Repeat(process, number);
                return;
            }

            _numbers.Add(digest, _numbers.Count + 1);
            transcript.Add(Did(new() { ["event"] = Forms.Of(json, book), ["process"] = process }));
        }
    }

    private void Repeat(int process, int number)
    {
        if (_last is { } last && last.Process == process && last.To + 1 == number)
        {
            var longer = last.ToNext();
            if (transcript.TryExtend(last.Written, longer.Written))
            {
                _last = longer;
                return;
            }
        }

        _last = Run.At(process, number);
        transcript.Add(_last.Written);
    }

    private static TranscriptEvent.Did Did(JsonObject parameters) =>
        new(TalkWords.Reduce, RecordedTalk.Element(parameters));

    private sealed record Run(int Process, int From, int To, TranscriptEvent.Did Written)
    {
        public static Run At(int process, int number) => Of(process, number, number);

        public Run ToNext() => Of(Process, From, To + 1);

        private static Run Of(int process, int from, int to) => new(process, from, to, Did(new()
        {
            ["from"] = from,
            ["to"] = to,
            ["process"] = process,
        }));
    }
}
