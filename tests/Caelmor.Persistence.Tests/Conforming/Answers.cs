namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>
/// Waits for the answers of ports. However a port fails, there is no answer: it throws, it answers
/// with an exception or with nothing, or the server no longer waits for it.
/// </summary>
internal static class Answers
{
    /// <summary>
    /// How long an answer may take that is needed whether or not the server still waits.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>The answer, or null if there is none.</summary>
    public static async Task<T?> GetAsync<T>(
        Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellation)
        where T : class
    {
        try
        {
            var answer = ask(cancellation).AsTask();
            Forget(answer);
            return await answer.WaitAsync(cancellation);
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Whether it was done.</summary>
    public static async Task<bool> IsDoneAsync(
        Func<CancellationToken, ValueTask> ask, CancellationToken cancellation) =>
        await GetAsync(
            async patience =>
            {
                await ask(patience);
                return "done";
            },
            cancellation) is not null;

    /// <summary>
    /// Asks what has to be known even if the server no longer waits, and gives up a little later.
    /// </summary>
    public static async Task<T> InTheEndAsync<T>(
        Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        using var end = new CancellationTokenSource();
        await using var signal = cancellation.UnsafeRegister(
            source => ((CancellationTokenSource)source!).CancelAfter(Grace), end);
        return await ask(end.Token);
    }

    // What comes of an answer that nobody waits for any more concerns nobody.
    private static void Forget(Task answer) => _ = answer.ContinueWith(
        static ended => _ = ended.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
