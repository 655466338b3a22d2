using Caelmor.Persistence.Specs.Judging;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>
/// Asks for one kind of operation, and keeps the outcome with everything observed of it.
/// </summary>
/// <typeparam name="TOutcome">What becomes of the operation.</typeparam>
public abstract class OperationDriver<TOutcome>
    where TOutcome : class
{
    private TOutcome? _outcome;

    /// <summary>Everything observed of the operation, if it was asked for.</summary>
    public ObservedRequest? Request { get; private set; }

    /// <summary>What the first request came to, and everything observed of it.</summary>
    /// <exception cref="InvalidOperationException">Nothing was asked for.</exception>
    internal (TOutcome Outcome, ObservedRequest Request) Asked =>
        _outcome is not null && Request is not null
            ? (_outcome, Request)
            : throw new InvalidOperationException(
                "Nothing was asked for. Put the When before this step.");

    /// <summary>Asked again, and over and over, the orchestrator answers the same.</summary>
    public async Task ShouldAnswerTheSameAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var (outcome, request) = await RequestAsync();
            Repetition.ShouldBeTheSame(Asked.Outcome, outcome, request);
        }
    }

    private protected async Task AskAsync() => (_outcome, Request) = await RequestAsync();

    private protected abstract Task<(TOutcome Outcome, ObservedRequest Request)> RequestAsync();
}
