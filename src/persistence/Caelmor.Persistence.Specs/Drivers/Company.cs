using Caelmor.Conformance.Journaling;
using Caelmor.Conformance.Judging;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>A request that arrives while another one is under way.</summary>
/// <param name="requester">Who asks.</param>
/// <param name="isForSave">Whether it is for a save; otherwise it is for a restore.</param>
/// <param name="moment">At which step of the other request it arrives, from 1; 0: both begin at one
/// instant.</param>
public sealed class Company(Requester requester, bool isForSave, int moment)
{
    // Who answers at once has answered by then; who is queued waits for the request to end. On a busy
    // machine it takes a while until it is asked at all.
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _isAsked =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _otherStep =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int _steps;
    private bool _hasOtherBegun;
    private bool _goesOn;
    private Task<object>? _answer;

    private bool IsAtOneInstant => moment == 0;

    /// <summary>What it came to, when it has ended; null if the other request took too few
    /// steps.</summary>
    public object? Outcome { get; private set; }

    /// <summary>The other request begins now.</summary>
    internal void Begin(IPersistenceOrchestrator orchestrator, CancellationToken patience)
    {
        if (IsAtOneInstant)
        {
            Ask(orchestrator, patience);
            Volatile.Write(ref _hasOtherBegun, true);
        }
    }

    /// <summary>The other request takes a step.</summary>
    internal void Step(IPersistenceOrchestrator orchestrator, CancellationToken patience)
    {
        var step = Interlocked.Increment(ref _steps);
        if (IsAtOneInstant)
        {
            Meet(step);
        }
        else if (step == moment)
        {
            Ask(orchestrator, patience);
            Wait(_answer!, Short);
        }
    }

    /// <summary>Waits until there is an answer, whatever it is, if both began at one instant: which of
    /// them was the first to end is not to be seen.</summary>
    internal Task MeetAtTheEndAsync() => IsAtOneInstant && _answer is not null
        ? Task.WhenAny(_answer)
        : Task.CompletedTask;

    /// <summary>Waits for the answer. A client's request is never granted: nobody else is
    /// affected.</summary>
    /// <exception cref="Conformance.Judging.RuleBreachException">It was granted.</exception>
    internal async Task EndAsync(Journal journal)
    {
        if (_answer is null)
        {
            return;
        }

        Outcome = await _answer;
        var request = isForSave ? PortAction.AskedToSave : PortAction.AskedToRestore;
        journal.Note(requester.Name, request, "meanwhile");
        journal.Note("orchestrator", PortAction.Answered, $"{Outcome}");
        if (requester.Kind == RequesterKind.Client)
        {
            ShouldBeRejected(Outcome);
        }
    }

    private void ShouldBeRejected(object outcome)
    {
        RejectionReason[] reasons =
        [
            RejectionReason.ClientInfluence,
            RejectionReason.OperationInProgress,
            isForSave ? RejectionReason.NotRestored : RejectionReason.ServerAlreadyActive,
        ];
        var violations = ViolationsOf(outcome);
        Expect.That(
            violations is not null && reasons.Any(violations.Contain),
            $"what {requester.Name} asks for while the server's request is under way is rejected as "
            + string.Join(" or ", reasons.Select(reason => $"\"{reason.Phrase()}\"")) + ".",
            $"{outcome}.");
    }

    /// <summary>Why a request was rejected; null if it was granted.</summary>
    internal static ViolationList? ViolationsOf(object outcome) => outcome switch
    {
        SaveOutcome.Rejected save => save.Violations,
        RestoreOutcome.Rejected restore => restore.Violations,
        _ => null,
    };

    /// <summary>Nobody asks any more what it came to.</summary>
    internal void Forget() => _ = _answer?.ContinueWith(
        ended => ended.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);

    // However it ends, it is looked at later.
    private static void Wait(Task task, TimeSpan limit) =>
        ((IAsyncResult)task).AsyncWaitHandle.WaitOne(limit);

    // Whoever lets both in has them side by side from here on.
    private void Meet(int step)
    {
        if (step == 1)
        {
            Wait(Task.WhenAny(_otherStep.Task, _answer!), Short);
            Volatile.Write(ref _goesOn, true);
        }
        else if (step == 2)
        {
            _otherStep.SetResult();
            SpinWait.SpinUntil(() => Volatile.Read(ref _goesOn), Short);
        }
    }

    private void Ask(IPersistenceOrchestrator orchestrator, CancellationToken patience)
    {
        _answer = Task.Run(() => AskAsync(orchestrator, patience), CancellationToken.None);
        Wait(_isAsked.Task, Long);
    }

    private async Task<object> AskAsync(
        IPersistenceOrchestrator orchestrator, CancellationToken patience)
    {
        _isAsked.SetResult();
        if (IsAtOneInstant)
        {
            SecondOfTwo.Begin();
            SpinWait.SpinUntil(() => Volatile.Read(ref _hasOtherBegun), Long);
        }

        var what = isForSave ? "save" : "restore";
        try
        {
            object outcome = isForSave
                ? await orchestrator.SaveAsync(requester, patience)
                : await orchestrator.RestoreAsync(requester, patience);
            AnswerShape.ShouldBeWellFormed(outcome, what);
            return outcome;
        }
        catch (Exception cause) when (cause is not MalformedAnswerException)
        {
            throw new ImplementationCrashedException(what, cause);
        }
    }
}
