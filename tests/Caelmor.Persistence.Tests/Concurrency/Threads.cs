namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>Threads of their own, for work that does not give its thread back.</summary>
internal static class Threads
{
    public static Task Start(Action work) =>
        Task.Factory.StartNew(
            work, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Has many threads begin the same thing at the same moment.</summary>
    public static Task<T[]> Together<T>(int count, Func<Task<T>> act)
    {
        var start = new Barrier(count);
        return Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return act();
            },
            default,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }
}
