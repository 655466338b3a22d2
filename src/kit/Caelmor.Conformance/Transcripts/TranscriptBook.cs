using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Caelmor.Conformance.Digests;
using Caelmor.Conformance.Features;

namespace Caelmor.Conformance.Transcripts;

/// <summary>What was said in the trials of a run.</summary>
public interface ITranscripts
{
    /// <summary>What was handed about and is written down once, by its SHA-256.</summary>
    ImmutableSortedDictionary<string, JsonElement> Contents { get; }

    /// <summary>What was said in the trial of a scenario; empty if nothing was.</summary>
    ImmutableArray<TranscriptEvent> Of(Scenario scenario);
}

/// <summary>The transcripts of a run, while they are written.</summary>
public sealed class TranscriptBook : ITranscripts
{
    private readonly ConcurrentDictionary<string, JsonElement> _contents = [];
    private readonly ConcurrentDictionary<string, Transcript> _transcripts = [];

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, JsonElement> Contents =>
        _contents.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The digest by which a content is known.</summary>
    public static string DigestOf(JsonElement content) =>
        Sha256.Of(JsonMarshal.GetRawUtf8Value(content));

    /// <summary>The transcript of a trial that begins.</summary>
    public Transcript Begin(Scenario scenario) => _transcripts[scenario.Id] = new();

    /// <inheritdoc/>
    public ImmutableArray<TranscriptEvent> Of(Scenario scenario) =>
        _transcripts.TryGetValue(scenario.Id, out var transcript) ? transcript.Events : [];

    /// <summary>Writes a content down once, however often it is handed about.</summary>
    /// <returns>Its digest, to stand in its place.</returns>
    public string Put(JsonElement content)
    {
        var digest = DigestOf(content);
        _contents.TryAdd(digest, content);
        return digest;
    }

    /// <summary>The same for a content that is not read yet, and is only if it is new.</summary>
    /// <param name="content">One value of JSON, in UTF-8. It is kept, and must not change.</param>
    /// <returns>Its digest, to stand in its place.</returns>
    public string Put(byte[] content)
    {
        var digest = Sha256.Of(content);
        if (!_contents.ContainsKey(digest))
        {
            _contents.TryAdd(digest, JsonDocument.Parse(content).RootElement);
        }

        return digest;
    }
}
