using Caelmor.CommandLine;
using Caelmor.Persistence.Specs.Protocol.Adapters;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Certify.Adapters;

/// <summary>Starts an adapter for the first time, and asks who it is.</summary>
internal static class AdapterStart
{
    /// <summary>Starts it, and gives what is made of it.</summary>
    /// <param name="command">The command that starts it.</param>
    /// <param name="dialect">How it is talked with.</param>
    /// <param name="places">How many of its processes run side by side.</param>
    /// <param name="limit">How long it may take to answer.</param>
    /// <param name="makeAsync">Makes something of it, and may ask for more meanwhile.</param>
    /// <exception cref="StopException">It can't be started, or does not introduce
    /// itself.</exception>
    public static async Task<T> StartAsync<T>(
        string command,
        AdapterDialect dialect,
        int places,
        TimeSpan limit,
        Func<AdapterPool, IIntroduction, Task<T>> makeAsync)
    {
        var pool = new AdapterPool(CommandWords.Split(command), dialect, places);
        try
        {
            using var patience = new CancellationTokenSource(limit);
            var process = await pool.TakeAsync(patience.Token);
            var introduction = process.Introduction!;
            pool.PutBack(process);
            return await makeAsync(pool, introduction).WaitAsync(patience.Token);
        }
        catch (Exception cause) when (cause is not StopException)
        {
            pool.Dispose();
            throw StopException.Misuse(
                $"Found no adapter at the other end of --exec \"{command}\". "
                + $"{Describe(cause, limit)} "
                + (StartRemedy.Of(cause.Message) is { } remedy ? remedy + " " : "")
                + "The first request is 'initialize'; docs/protocol.md tells what to answer, and "
                + "'caelmor-certify smoke' tries an adapter step by step.");
        }
    }

    private static string Describe(Exception cause, TimeSpan limit) =>
        cause is OperationCanceledException
            ? $"It did not answer within {limit.TotalSeconds} s."
            : cause.Message;
}
