using Caelmor.AuditLedger.Specs.Cast;
using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.Persistence.Specs.Towns;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>Turns the words of the features into the words of the drivers.</summary>
[Binding]
public sealed class LedgerPhrasing
{
    [StepArgumentTransformation("(events|snapshots)")]
    public static LedgerPart ToPart(string words) =>
        words == "events" ? LedgerPart.Events : LedgerPart.Snapshots;

    [StepArgumentTransformation("((?:folder|file) of the (?:events|snapshots))")]
    public static LedgerThing ToThing(string words) => new(
        ToPart(words.Split(' ')[^1]), words.StartsWith("folder", StringComparison.Ordinal));

    [StepArgumentTransformation(
        "((?:power fails|process is killed) (?:at every step|as soon as it is acknowledged))")]
    public static Interruption ToInterruption(string words) => new(
        words.StartsWith("power", StringComparison.Ordinal),
        words.EndsWith("every step", StringComparison.Ordinal));

    [StepArgumentTransformation("([a-zA-Z0-9, -]+)")]
    public static EventOddity ToOddity(string words) => EventOddity.Find(words);

    [StepArgumentTransformation("([a-zA-Z0-9 -]+)")]
    public static LineFlaw ToFlaw(string words) => LineFlaw.Find(words);

    [StepArgumentTransformation]
    public static Domain ToDomain(string words) => Domain.Find(words);

    [StepArgumentTransformation]
    public static Naming ToNaming(string words) => Naming.Find(words);
}
