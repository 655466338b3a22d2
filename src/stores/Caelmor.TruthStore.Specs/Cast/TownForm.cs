using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Specs.Towns;

namespace Caelmor.TruthStore.Specs.Cast;

/// <summary>What is otherwise in a town, as another process is told of it.</summary>
/// <param name="Naming">In which way everything is called; null for plain names.</param>
/// <param name="Crowds">Who lives there besides.</param>
/// <param name="Order">In which order the states of its truths stand.</param>
internal sealed record TownForm(
    string? Naming, ImmutableArray<CrowdForm> Crowds, ImmutableArray<string> Order)
{
    /// <summary>Nothing is.</summary>
    public static TownForm Plain { get; } =
        new(null, [], [.. Participants.All.Select(system => system.Text)]);

    /// <summary>Whether nothing is.</summary>
    [JsonIgnore]
    public bool IsPlain =>
        Naming is null && Crowds.IsEmpty && Order.AsSpan().SequenceEqual(Plain.Order.AsSpan());

    /// <summary>On one line.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>What was written so.</summary>
    public static TownForm Read(string line) =>
        JsonSerializer.Deserialize<TownForm>(line)!;
}

/// <summary>A crowd, likewise.</summary>
internal sealed record CrowdForm(string System, int Count, int Bytes)
{
    public static CrowdForm Of(Crowd crowd) => new(crowd.System.Text, crowd.Count, crowd.Bytes);

    public Crowd Read() => new(new(System), Count, Bytes);
}
