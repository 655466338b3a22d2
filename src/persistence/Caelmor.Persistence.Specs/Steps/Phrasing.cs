using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Drivers;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Specs.Stories;
using Caelmor.Persistence.Specs.Towns;
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

    [StepArgumentTransformation(
        "(throws?|answers? with nothing|never answers?|answers? twice|answers? in another's name"
        + "|answers? for another epoch|answers? under another version|takes? nothing back|takes? half back)")]
    public static Failure ToFailure(string phrase) => phrase.Replace("'", "").Split(' ') switch
    {
        ["never", ..] => Failure.NeverAnswers,
        [_, "with", "nothing"] => Failure.AnswersWithNothing,
        [_, "twice"] => Failure.AnswersTwice,
        [_, "in", ..] => Failure.AnswersInAnothersName,
        [_, "for", ..] => Failure.AnswersForAnotherEpoch,
        [_, "under", ..] => Failure.AnswersUnderAnotherVersion,
        [_, "nothing", "back"] => Failure.TakesNothingBack,
        [_, "half", "back"] => Failure.TakesHalfBack,
        _ => Failure.Throws,
    };

    [StepArgumentTransformation("(before|at|after)")]
    public static CommitMoment ToMoment(string word) =>
        Enum.Parse<CommitMoment>(word, ignoreCase: true);

    [StepArgumentTransformation]
    public static DatumFlaw ToFlaw(string words) => DatumFlaw.Find(words);

    [StepArgumentTransformation]
    public static Naming ToNaming(string words) => Naming.Find(words);

    [StepArgumentTransformation("(the .+|\"[a-z]+\" took part)")]
    public static SaveTrouble ToSaveTrouble(string words) =>
        new(Trouble.Find(Trouble.OfSaves, words));

    [StepArgumentTransformation("(the .+|\"[a-z]+\" took part)")]
    public static RestoreTrouble ToRestoreTrouble(string words) =>
        new(Trouble.Find(Trouble.OfRestores, words));
}
