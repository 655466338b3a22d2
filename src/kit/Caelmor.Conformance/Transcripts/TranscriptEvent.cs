using System.Text.Json;
using System.Text.Json.Serialization;

namespace Caelmor.Conformance.Transcripts;

/// <summary>One thing that was said between the suite and an implementation.</summary>
/// <remarks>In the words of the spec's protocol, whatever the binding.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Did), "did")]
[JsonDerivedType(typeof(Began), "began")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Answered), "answered")]
[JsonDerivedType(typeof(Crashed), "crashed")]
[JsonDerivedType(typeof(AnsweredMalformed), "answered-malformed")]
public abstract record TranscriptEvent
{
    private TranscriptEvent()
    {
    }

    /// <summary>The suite asked for something.</summary>
    /// <param name="Method">What it asked for.</param>
    /// <param name="Params">With what.</param>
    public sealed record Asked(string Method, JsonElement Params) : TranscriptEvent;

    /// <summary>The implementation called a port, which answered before anything else
    /// happened.</summary>
    /// <param name="Method">What it called.</param>
    /// <param name="Params">With what.</param>
    public sealed record Did(string Method, JsonElement Params) : TranscriptEvent;

    /// <summary>The implementation called a port.</summary>
    /// <param name="Call">The number of the call.</param>
    /// <param name="Method">What it called.</param>
    /// <param name="Params">With what.</param>
    public sealed record Began(int Call, string Method, JsonElement Params) : TranscriptEvent;

    /// <summary>A port answered, with a result or a failure.</summary>
    /// <param name="Call">The number of the call.</param>
    public sealed record Ended(int Call) : TranscriptEvent;

    /// <summary>The implementation answered.</summary>
    /// <param name="Result">What.</param>
    public sealed record Answered(JsonElement Result) : TranscriptEvent
    {
        /// <summary>Which request it ends, in the order in which they were asked, from 1; 0 for the
        /// last one that has not ended.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Request { get; init; }
    }

    /// <summary>The implementation threw.</summary>
    /// <param name="Message">What it said.</param>
    public sealed record Crashed(string Message) : TranscriptEvent
    {
        /// <summary>Which request it ends, in the order in which they were asked, from 1; 0 for the
        /// last one that has not ended.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Request { get; init; }
    }

    /// <summary>The implementation answered with something that means nothing.</summary>
    /// <param name="Expected">What the contract asks for.</param>
    /// <param name="Found">What there was.</param>
    public sealed record AnsweredMalformed(string Expected, string Found) : TranscriptEvent
    {
        /// <summary>Which request it ends, in the order in which they were asked, from 1; 0 for the
        /// last one that has not ended.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Request { get; init; }
    }
}
