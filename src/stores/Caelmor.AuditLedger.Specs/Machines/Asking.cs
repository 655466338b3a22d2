using Caelmor.Conformance.Judging;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.AuditLedger.Specs.Machines;

/// <summary>Asks an implementation for something, and tells answers from what is none.</summary>
internal static class Asking
{
    /// <summary>What it answers.</summary>
    /// <param name="request">What it is asked to do, for messages.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="hasNone">Whether null is an answer.</param>
    /// <exception cref="ImplementationCrashedException">It threw.</exception>
    /// <exception cref="MalformedAnswerException">The answer means nothing.</exception>
    public static async Task<LedgerOutcome<T>> AskAsync<T>(
        string request, Func<ValueTask<LedgerOutcome<T>>> ask, bool hasNone = false)
    {
        LedgerOutcome<T>? outcome;
        try
        {
            outcome = await ask();
        }
        catch (Exception crash) when (IsCrash(crash))
        {
            throw new ImplementationCrashedException(request, crash);
        }

        return outcome switch
        {
            LedgerOutcome<T>.Granted { Value: null } when !hasNone => throw Nothing(request),
            LedgerOutcome<T>.Granted or LedgerOutcome<T>.Refused { Why: not null } => outcome,
            _ => throw Nothing(request),
        };
    }

    /// <summary>Closes something.</summary>
    /// <exception cref="ImplementationCrashedException">It threw.</exception>
    public static async Task CloseAsync(IAsyncDisposable closing)
    {
        try
        {
            await closing.DisposeAsync();
        }
        catch (Exception crash) when (IsCrash(crash))
        {
            throw new ImplementationCrashedException("close the ledger", crash);
        }
    }

    /// <summary>Why a request was refused; null if it was granted.</summary>
    public static LedgerRefusal? RefusalOf<T>(LedgerOutcome<T> outcome) =>
        outcome.Match(_ => (LedgerRefusal?)null, why => why);

    private static bool IsCrash(Exception thrown) => thrown is not
        (MalformedAnswerException or ImplementationCrashedException or ReplayException);

    private static MalformedAnswerException Nothing(string request) => new(
        $"asked to {request}, a ledger grants it with a result, or refuses with a reason.",
        "nothing (null).");
}
