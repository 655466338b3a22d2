using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>Turns the words of the features into the words of the contract.</summary>
[Binding]
public sealed class Phrasing
{
    private const string AnySystem = "(player|world|npc|item|quest)";

    [StepArgumentTransformation(AnySystem)]
    public static SystemName ToSystemName(string name) => new(name);

    [StepArgumentTransformation]
    public static SystemNames ToSystemNames(string list) =>
        new([.. list.Replace(" and ", ", ").Split(", ").Select(name => new SystemName(name))]);

    [StepArgumentTransformation("(throws|answers with nothing|never answers|answers twice)")]
    public static Failure ToFailure(string phrase) =>
        Enum.Parse<Failure>(phrase.Replace(" ", ""), ignoreCase: true);

    [StepArgumentTransformation("(before|at|after)")]
    public static CommitMoment ToMoment(string word) =>
        Enum.Parse<CommitMoment>(word, ignoreCase: true);

    [StepArgumentTransformation(
        "(runtime-only state|tick-internal state|an evaluation|a replication artifact|a snapshot)")]
    public static DatumNature ToNature(string phrase) => phrase switch
    {
        "runtime-only state" => DatumNature.RuntimeOnly,
        "tick-internal state" => DatumNature.TickInternal,
        "an evaluation" => DatumNature.Evaluation,
        "a replication artifact" => DatumNature.ReplicationArtifact,
        _ => DatumNature.Snapshot,
    };
}
