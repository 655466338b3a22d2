using Caelmor.Persistence.Certify.Adapters;
using Caelmor.Persistence.Specs.Protocol.Adapters;

namespace Caelmor.Persistence.Certify.Smoke;

/// <summary>Tries one process of an adapter, step by step. Its outcomes are not judged.</summary>
internal sealed class SmokeRun(
    AdapterProcess process, Conversation said, TimeSpan limit, CancellationToken interruption)
{
    /// <summary>What is tried, in its order: first who it is, and last whether it leaves.</summary>
    /// <param name="steps">What is tried between.</param>
    public IEnumerable<SmokeStep> Around(IEnumerable<SmokeStep> steps) =>
    [
        new("initialize", IntroduceAsync),
        .. steps,
        new("leave", () => Task.FromResult(Leave())),
    ];

    /// <summary>Takes a step, and tells what came of it.</summary>
    /// <exception cref="SmokeException">The adapter failed.</exception>
    public async Task<string> TakeAsync(SmokeStep step)
    {
        try
        {
            return await step.TakeAsync().WaitAsync(limit, interruption);
        }
        catch (Exception cause) when (
            cause is not SmokeException && !interruption.IsCancellationRequested)
        {
            throw Diagnosis.Of(cause, process, said);
        }
    }

    private async Task<string> IntroduceAsync()
    {
        var they = await process.IntroduceAsync(interruption);
        return $"{they.Name} {they.Version}, protocol {they.Protocol}";
    }

    private string Leave() => process.Leave() switch
    {
        0 => "exit code 0",
        null => throw new SmokeException(
            "the process goes on after the end of its standard input.",
            "it leaves within two seconds.",
            "End the program when reading standard input comes to the end; wait for no thread."),
        { } code => throw new SmokeException(
            $"exit code {code}.{process.Words}",
            "exit code 0 when standard input has ended.",
            "The end of standard input is no error: leave with 0."),
    };
}
