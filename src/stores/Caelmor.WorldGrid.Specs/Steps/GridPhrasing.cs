using System.Text.RegularExpressions;
using Caelmor.WorldGrid.Specs.Drivers;
using Caelmor.WorldGrid.Specs.Places;
using Caelmor.WorldGrid.Specs.Worlds;
using Reqnroll;

namespace Caelmor.WorldGrid.Specs.Steps;

/// <summary>Turns the words of the features into those of the suite.</summary>
[Binding]
public sealed partial class GridPhrasing
{
    private const string Names = "market|harbour|mill|moor|quarry|wild";

    [StepArgumentTransformation("the (" + Names + ")")]
    public static WorldName ToName(string name) => Enum.Parse<WorldName>(name, ignoreCase: true);

    [StepArgumentTransformation(
        "(everything else|everything|(?:the terrain of |the state of )?the (?:" + Names + "))")]
    public static Thing ToThing(string words)
    {
        var kind = words.StartsWith("the terrain", StringComparison.Ordinal) ? ThingKind.Terrain
            : words.StartsWith("the state", StringComparison.Ordinal) ? ThingKind.State
            : ThingKind.Both;
        return words.StartsWith("everything", StringComparison.Ordinal)
            ? new(kind, null, IsOthers: words != "everything")
            : new(kind, ToName(words.Split(' ')[^1]));
    }

    [StepArgumentTransformation(
        "(as it was written|as it was saved|as the seed makes it|made anew from the seed|inactive"
        + @"|refused|what save \d+ was|as save \d+ has it)")]
    public static Expectation ToExpectation(string words) => words switch
    {
        "as it was written" => new(ExpectationKind.Written),
        "as it was saved" => new(ExpectationKind.Saved),
        "as the seed makes it" => new(ExpectationKind.Pristine),
        "made anew from the seed" => new(ExpectationKind.MadeAnew),
        "inactive" => new(ExpectationKind.Inactive),
        "refused" => new(ExpectationKind.Refused),
        _ => new(
            words.StartsWith("what", StringComparison.Ordinal)
                ? ExpectationKind.OfSave
                : ExpectationKind.OfBackup,
            int.Parse(Number().Match(words).Value)),
    };

    [StepArgumentTransformation(
        "(the server is killed|the power fails|the place refuses|a flush fails"
        + "|the server was killed|the power failed|the place refused|a flush failed)")]
    public static InterruptionKind ToInterruption(string words) => words switch
    {
        "the server is killed" or "the server was killed" => InterruptionKind.Kill,
        "the power fails" or "the power failed" => InterruptionKind.PowerFailure,
        "the place refuses" or "the place refused" => InterruptionKind.Refusal,
        _ => InterruptionKind.FailedFlush,
    };

    [StepArgumentTransformation(
        "(altered by a byte|cut short|swapped with that of the harbour"
        + "|replaced by the oldest copy|gone)")]
    public static Damage ToDamage(string words) => words switch
    {
        "altered by a byte" => Damage.AlteredByAByte,
        "cut short" => Damage.CutShort,
        "gone" => Damage.Gone,
        "replaced by the oldest copy" => Damage.PutBack,
        _ => Damage.Swapped,
    };

    [StepArgumentTransformation(@"(every save|the newest save|the \d+ newest saves)")]
    public static Copies ToCopies(string words) => words switch
    {
        "every save" => new(int.MaxValue),
        "the newest save" => new(1),
        _ => new(int.Parse(Number().Match(words).Value)),
    };

    [StepArgumentTransformation("(once|and again|after many others|by another process)")]
    public static ReadingManner ToManner(string words) => words switch
    {
        "once" => ReadingManner.Once,
        "and again" => ReadingManner.AndAgain,
        "after many others" => ReadingManner.AfterManyOthers,
        _ => ReadingManner.ByAnotherProcess,
    };

    [StepArgumentTransformation("(only|and the grid is saved|and then everything else is read)")]
    public static Aftermath ToAftermath(string words) => words switch
    {
        "only" => Aftermath.Nothing,
        "and the grid is saved" => Aftermath.Saved,
        _ => Aftermath.EverythingRead,
    };

    [StepArgumentTransformation(
        "(lists the saves|verifies the grid|salvages what is sound|tries the procedures on a copy"
        + @"|uses save \d+|regenerates the world|rebuilds the (?:" + Names + "))")]
    public static OperatorAct ToAct(string words) => words switch
    {
        "lists the saves" => new(OperatorActKind.Lists),
        "verifies the grid" => new(OperatorActKind.Verifies),
        "salvages what is sound" => new(OperatorActKind.Salvages),
        "tries the procedures on a copy" => new(OperatorActKind.TriesProcedures),
        "regenerates the world" => new(OperatorActKind.Regenerates),
        _ => words.StartsWith("uses", StringComparison.Ordinal)
            ? new(OperatorActKind.Uses, Save: int.Parse(Number().Match(words).Value))
            : new(OperatorActKind.Rebuilds, Region: ToName(words.Split(' ')[^1])),
    };

    [StepArgumentTransformation(
        "(another seed|other parameters|another generator"
        + "|another size of chunks|another size of regions|another spawn"
        + "|a stamp in other letters|the beginning of a stamp|an empty stamp)")]
    public static OpeningFault ToFault(string words) => OpeningFault.Find(words);

    [StepArgumentTransformation]
    public static WorldNaming ToNaming(string words) => WorldNaming.Find(words);

    [StepArgumentTransformation]
    public static WorldNumbers ToNumbers(string words) => WorldNumbers.Find(words);

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

/// <summary>How many copies, newest first.</summary>
public sealed record Copies(int Count);
