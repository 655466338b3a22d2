using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>Truths as transcripts have them: their states are named by digests, and written down
/// once.</summary>
/// <remarks>
/// A large state that the suite itself commits is not written down at all: the suite makes it
/// again. If a store gives it back, its digest says all.
/// </remarks>
internal sealed class TruthContents
{
    // Of 4 MiB in a value, nobody reads more than the digest.
    private const int Large = 64 * 1024;

    private readonly ConcurrentDictionary<string, SystemState> _committed = [];

    /// <summary>A truth that the suite commits; an empty one for null.</summary>
    /// <param name="truth">The truth.</param>
    /// <param name="put">Writes a content down.</param>
    public JsonObject Committed(Truth? truth, Action<JsonElement> put) =>
        truth is null ? [] : Write(truth, (state, content, digest) =>
        {
            _committed.TryAdd(digest, state);
            if (!IsLarge(content))
            {
                put(content);
            }
        });

    /// <summary>What a store gave.</summary>
    /// <param name="stored">What it gave.</param>
    /// <param name="put">Writes a content down.</param>
    public JsonObject Given(StoredTruth stored, Action<JsonElement> put) =>
        stored switch
        {
            StoredTruth.Held { Truth: var truth } => Write(truth, (_, content, digest) =>
            {
                if (!IsLarge(content) || !_committed.ContainsKey(digest))
                {
                    put(content);
                }
            }),
            StoredTruth.Broken broken => new()
            {
                ["epoch"] = broken.Epoch.Number,
                ["broken"] = CodeUnits.Write(broken.Why),
            },
            _ => [],
        };

    /// <summary>What was given, once more.</summary>
    /// <param name="given">As it is written.</param>
    /// <param name="transcripts">The states that it names.</param>
    public StoredTruth Read(JsonElement given, ITranscripts transcripts) =>
        !given.EnumerateObject().Any()
            ? StoredTruth.None
            : given.TryGetProperty("broken", out var why)
            ? new StoredTruth.Broken(
                new(given.GetProperty("epoch").GetInt64()), CodeUnits.Read(why.GetString()!))
            : new StoredTruth.Held(new(
                new(given.GetProperty("epoch").GetInt64()),
                new(given.GetProperty("version").GetInt32()),
                [
                    .. given.GetProperty("states").EnumerateArray()
                        .Select(digest => State($"{digest}", transcripts)),
                ],
                new(CodeUnits.Read(given.GetProperty("seal").GetString()!))));

    private static bool IsLarge(JsonElement content) => content.GetRawText().Length > Large;

    private static JsonObject Write(Truth truth, Action<SystemState, JsonElement, string> written)
    {
        var states = new JsonArray();
        foreach (var state in truth.States)
        {
            var content = JsonSerializer.SerializeToElement(
                StateContent.Of(state), ProtocolJson.Options);
            var digest = TranscriptBook.DigestOf(content);
            states.Add(digest);
            written(state, content, digest);
        }

        return new()
        {
            ["epoch"] = truth.Epoch.Number,
            ["version"] = truth.Version.Number,
            ["seal"] = CodeUnits.Write(truth.Seal.Hex),
            ["states"] = states,
        };
    }

    private SystemState State(string digest, ITranscripts transcripts) =>
        _committed.TryGetValue(digest, out var committed) ? committed
        : transcripts.Contents.TryGetValue(digest, out var content)
            ? content.Deserialize<StateContent>(ProtocolJson.Options)!.Read()
        : throw new ReplayException(
            $"the state {digest} is neither committed in this trial nor written down.");
}
