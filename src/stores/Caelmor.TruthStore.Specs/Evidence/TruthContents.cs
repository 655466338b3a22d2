using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Transcripts;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>Truths as transcripts have them: their states are named by digests, and written down
/// once.</summary>
/// <remarks>
/// A large state that the suite itself commits is not written down at all, and in other circumstances
/// the digest of the whole truth is: the suite makes it again. If a store gives a state back, its
/// digest says all; if it gives a whole truth back, the number of the commit does.
/// </remarks>
/// <param name="holdsCommitted">Whether what the suite commits is written down, state by
/// state.</param>
internal sealed class TruthContents(bool holdsCommitted)
{
    // Of 4 MiB in a value, nobody reads more than the digest.
    private const int Large = 64 * 1024;

    private const string OfCommit = "committed";

    private readonly ConcurrentDictionary<string, SystemState> _committed = [];
    private readonly ConcurrentDictionary<string, int> _numbers = [];
    private readonly ConcurrentDictionary<int, Truth> _truths = [];

    /// <summary>The truths of one trial. Of crowds under odd names, nobody reads more than
    /// digests.</summary>
    public static TruthContents Of(Scenario scenario) =>
        new(holdsCommitted: !scenario.Steps.Any(step => step.IsCircumstance));

    /// <summary>A truth that the suite commits; an empty one for null.</summary>
    /// <param name="truth">The truth.</param>
    /// <param name="put">Writes a content down.</param>
    public JsonObject Committed(Truth? truth, Action<JsonElement> put)
    {
        if (truth is null)
        {
            return [];
        }

        var written = Write(truth, (state, content, digest) =>
        {
            _committed.TryAdd(digest, state);
            if (holdsCommitted && !IsLarge(content))
            {
                put(content);
            }
        });
        var text = written.ToJsonString();
        if (_numbers.TryAdd(text, _numbers.Count + 1))
        {
            _truths[_numbers.Count] = truth;
        }

        return holdsCommitted ? written : new()
        {
            ["epoch"] = truth.Epoch.Number,
            ["digest"] = Sha256.Of(text),
        };
    }

    /// <summary>What a store gave.</summary>
    /// <param name="stored">What it gave.</param>
    /// <param name="put">Writes a content down.</param>
    public JsonObject Given(StoredTruth stored, Action<JsonElement> put) =>
        stored switch
        {
            StoredTruth.Held { Truth: var truth } => Held(truth, put),
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
            : given.TryGetProperty(OfCommit, out var number)
            ? new StoredTruth.Held(_truths.GetValueOrDefault(number.GetInt32())
                ?? throw new ReplayException($"there were not {number} commits before {given}."))
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

    private JsonObject Held(Truth truth, Action<JsonElement> put)
    {
        var written = Write(truth, (_, content, digest) =>
        {
            if (!_committed.ContainsKey(digest) || (holdsCommitted && !IsLarge(content)))
            {
                put(content);
            }
        });
        return _numbers.TryGetValue(written.ToJsonString(), out var number)
            ? new() { [OfCommit] = number }
            : written;
    }

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
