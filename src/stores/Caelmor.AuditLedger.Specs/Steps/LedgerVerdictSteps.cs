using Caelmor.AuditLedger.Specs.Disks;
using Caelmor.AuditLedger.Specs.Drivers;
using Reqnroll;

namespace Caelmor.AuditLedger.Specs.Steps;

/// <summary>The vocabulary of what is so afterwards, of answers and of files.</summary>
[Binding]
public sealed class LedgerVerdictSteps(
    AnswerDriver answer,
    FilesDriver files,
    AppendDriver appends,
    StartDriver starts,
    InterruptionDriver interruptions,
    StepFailureDriver failures,
    DamageDriver damage,
    AlterationDriver alterations,
    ComparisonDriver comparison,
    HeadDriver heads,
    PastDriver past)
{
    [Then("the request is refused")]
    public void ThenItIsRefused() => answer.ShouldBeRefused();

    [Then("the refusal names the line")]
    public void ThenTheRefusalNamesTheLine() => damage.ForeignLineShouldBeNamed();

    [Then("the file of the {LedgerPart} holds what was acknowledged, a line each")]
    public void ThenTheFileHoldsItsLines(LedgerPart part) => files.ShouldHoldItsLines(part);

    [Then("the file of the {LedgerPart} only grew")]
    public void ThenTheFileOnlyGrew(LedgerPart part) => files.ShouldOnlyHaveGrown(part);

    [Then("the file of the {LedgerPart} was appended to, and nothing else")]
    public void ThenTheFileWasAppendedTo(LedgerPart part) => files.ShouldBeAppendedToAlone(part);

    [Then("no byte of the files changed")]
    public void ThenNoByteChanged() => files.ShouldBeUntouched();

    [Then("nothing is written meanwhile")]
    public void ThenNothingIsWritten() => files.ShouldBeLeftAlone();

    [Then("the files are read in pieces")]
    public void ThenTheFilesAreReadInPieces() => files.ShouldBeReadInPieces();

    [Then("the server, started again, replays what was acknowledged")]
    public Task ThenTheServerReplaysWhatWasAcknowledged() =>
        starts.ShouldReplayWhatWasAcknowledgedAsync();

    [Then("after each interruption the server replays what was acknowledged, and of the rest a beginning")]
    public Task ThenEachInterruptionLeavesABeginning() =>
        interruptions.EachShouldLeaveABeginningAsync();

    [Then("what is appended later is refused")]
    public Task ThenLaterOnesAreRefused() => appends.LaterOnesShouldBeRefusedAsync();

    [Then("each failure is told, and is fatal")]
    public Task ThenEachFailureIsFatal() => failures.EachShouldBeFatalAsync();

    [Then("what was left is reported, kept and cut off")]
    public void ThenWhatWasLeftIsSetAside() => damage.TailShouldBeSetAside();

    [Then("it is refused, whatever is altered")]
    public void ThenEachAlterationIsRefused() => alterations.EachShouldBeRefused();

    [Then("both ledgers have the same files")]
    public void ThenBothHaveTheSameFiles() => comparison.ShouldHaveTheSameFiles();

    [Then("each line is its event, in a ledger of its own")]
    public Task ThenEachLineStandsAlone() => comparison.EachLineShouldStandAloneAsync();

    [Then("the head is confirmed")]
    public void ThenTheHeadIsConfirmed() => heads.ShouldBeConfirmed();

    [Then("the head is not confirmed")]
    public void ThenTheHeadIsNotConfirmed() => heads.ShouldNotBeConfirmed();

    [Then("the rules permit what comes of it")]
    public Task ThenTheRulesPermitIt() => past.ShouldBePermittedAsync();

    [Then("the request is granted")]
    public void ThenTheRequestIsGranted() => answer.ShouldBeGranted();
}
