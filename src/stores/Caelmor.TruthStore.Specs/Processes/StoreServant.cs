using Caelmor.Persistence;
using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>Opens a store in a process of its own and does what it is told, until it is
/// killed.</summary>
/// <remarks>
/// It says each thing when it is so and not before: whoever hears <c>acknowledged</c> knows that
/// the store had acknowledged. When nobody tells it anything more, it ends without closing.
/// </remarks>
/// <param name="implementation">Whose store it is.</param>
/// <param name="input">What it is told: one line each.</param>
/// <param name="output">What it says: one line each.</param>
public sealed class StoreServant(
    ITruthStoreImplementation implementation, TextReader input, TextWriter output)
{
    private Town _town = new();

    /// <summary>Opens the store of a place and serves.</summary>
    public async Task RunAsync(string place)
    {
        if (await AttemptAsync(() => Task.FromResult(implementation.Open(place))) is not { } store)
        {
            return;
        }

        Say(ServantWords.Opened);
        while (await input.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            if (words[0] == ServantWords.Close)
            {
                await Closing.CloseAsync(store);
                Say(ServantWords.Closed);
                return;
            }

            if (words[0] == ServantWords.Move)
            {
                _town = Town.Of(TownForm.Read(line[(ServantWords.Move.Length + 1)..]));
                Say(ServantWords.Moved);
                continue;
            }

            var (epoch, attempt) = ServantWords.ReadTruth(words[1]);
            await CommitAsync(
                store, _town.Truth(epoch, attempt), words is [_, _, var name] ? name : null);
        }
    }

    private async Task CommitAsync(ITruthStore store, Truth truth, string? stopAt)
    {
        var watched = stopAt is null
            ? truth
            : Town.Watched(truth, new SystemName(stopAt), () => WaitForTheEnd(stopAt));
        var isDone = await AttemptAsync(async () =>
        {
            await store.CommitAsync(watched, CancellationToken.None);
            return ServantWords.Acknowledged;
        });
        if (isDone is not null)
        {
            Say(ServantWords.Acknowledged);
        }
    }

    // In the middle of the commit, for ever: whoever listens kills the process now.
    private void WaitForTheEnd(string system)
    {
        Say($"{ServantWords.Reached} {system}");
        input.ReadLine();
        Environment.Exit(0);
    }

    private async Task<T?> AttemptAsync<T>(Func<Task<T>> act)
        where T : class
    {
        try
        {
            return await act();
        }
        catch (Exception refusal)
        {
            Say($"{ServantWords.Refused} {refusal.GetType().Name}: {refusal.Message}");
            return null;
        }
    }

    private void Say(string words)
    {
        output.WriteLine(ServantWords.OnOneLine(words));
        output.Flush();
    }
}

/// <summary>Closes a store, in whichever way it can be closed.</summary>
internal static class Closing
{
    public static async ValueTask CloseAsync(ITruthStore store)
    {
        switch (store)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }
}
