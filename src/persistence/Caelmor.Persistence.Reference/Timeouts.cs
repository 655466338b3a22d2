namespace Caelmor.Persistence.Reference;

/// <summary>
/// Waits for a port's answer for as long as the server does, even if the port ignores the signal.
/// </summary>
internal static class Timeouts
{
    public static async ValueTask WaitAsync(ValueTask answer, CancellationToken cancellation)
    {
        if (answer.IsCompletedSuccessfully)
        {
            return;
        }

        await answer.AsTask().WaitAsync(cancellation);
    }

    public static async ValueTask<T> WaitAsync<T>(
        ValueTask<T> answer, CancellationToken cancellation) =>
        answer.IsCompletedSuccessfully
            ? answer.Result
            : await answer.AsTask().WaitAsync(cancellation);
}
