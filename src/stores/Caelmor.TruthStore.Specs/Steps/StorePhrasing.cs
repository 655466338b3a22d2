using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.TruthStore.Specs.Cast;
using Reqnroll;

namespace Caelmor.TruthStore.Specs.Steps;

/// <summary>Turns the words of the features into the words of the contract.</summary>
[Binding]
public sealed class StorePhrasing
{
    private const string AtSystem = "when the commit has come to the ";

    [StepArgumentTransformation("(player|world|npc|item|quest)")]
    public static SystemName ToSystemName(string name) => new(name);

    [StepArgumentTransformation]
    public static SystemNames ToSystemNames(string list) =>
        new([.. list.Split(", ").Select(name => new SystemName(name))]);

    [StepArgumentTransformation]
    public static Naming ToNaming(string words) => Naming.Find(words);

    [StepArgumentTransformation("([a-zA-Z0-9 ,]+)")]
    public static Oddity ToOddity(string words) => Oddity.Find(words);

    [StepArgumentTransformation(
        "(as soon as the commit is acknowledged"
        + "|" + AtSystem + "(?:player|world|npc|item|quest) state)")]
    public static KillMoment ToMoment(string words) =>
        words.StartsWith(AtSystem, StringComparison.Ordinal)
            ? new(new SystemName(words[AtSystem.Length..].Split(' ')[0]))
            : new(null);

    [StepArgumentTransformation(@"(of epoch \d+|missing)")]
    public static TruthFault ToFault(string words) =>
        words == "missing" ? new(null) : new(long.Parse(words.Split(' ')[^1]));
}
