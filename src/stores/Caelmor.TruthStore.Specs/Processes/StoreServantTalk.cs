using Caelmor.Conformance.Judging;

namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>Tells another process what to do with a store, and judges what it answers.</summary>
/// <param name="process">The process, in which a <see cref="StoreServant"/> runs.</param>
internal sealed class StoreServantTalk(IStoreProcess process) : IDisposable
{
    /// <summary>It is started and opens the store.</summary>
    /// <exception cref="RuleBreachException">The store is refused to it.</exception>
    public Task OpenAsync() => ExpectAsync(
        ServantWords.Opened, process.StartAsync, "the store is opened in another process.");

    /// <summary>It commits the truth of an epoch, to the acknowledgement.</summary>
    public Task CommitAsync(long epoch) => ExpectAsync(
        ServantWords.Acknowledged,
        () => process.TellAsync($"{ServantWords.Commit} {epoch}"),
        $"the commit of epoch {epoch} is acknowledged.");

    /// <summary>It begins to commit, up to the state of a system, and is left there.</summary>
    public Task CommitUpToAsync(long epoch, string system) => ExpectAsync(
        $"{ServantWords.Reached} {system}",
        () => process.TellAsync($"{ServantWords.Commit} {epoch} {system}"),
        $"the commit comes to the {system} state.");

    /// <summary>It closes the store and ends.</summary>
    public async Task CloseAsync()
    {
        await ExpectAsync(
            ServantWords.Closed,
            () => process.TellAsync(ServantWords.Close),
            "the store is closed.");
        await process.EndAsync();
    }

    /// <summary>It is killed, and gets no word in.</summary>
    public void Kill() => process.Kill();

    /// <inheritdoc/>
    public void Dispose() => process.Dispose();

    private static async Task ExpectAsync(string word, Func<Task<string>> hear, string expected)
    {
        string line;
        try
        {
            line = await hear();
        }
        catch (StoreProcessEndedException ended) when (ended.IsHarnessFault)
        {
            throw new InvalidOperationException(ended.Message, ended);
        }
        catch (StoreProcessEndedException ended)
        {
            throw new ImplementationCrashedException(
                $"do its part in another process ({expected.TrimEnd('.')})", ended);
        }

        if (line != word)
        {
            throw new RuleBreachException(expected, $"the other process said: {line}.");
        }
    }
}

/// <summary>The few words between the suite and a process that has a store.</summary>
internal static class ServantWords
{
    public const string Opened = "opened";
    public const string Commit = "commit";
    public const string Acknowledged = "acknowledged";
    public const string Reached = "reached";
    public const string Close = "close";
    public const string Closed = "closed";
    public const string Refused = "refused";

    /// <summary>On one line, whatever is in it.</summary>
    public static string OnOneLine(string text) =>
        string.Join(' ', text.Split('\r', '\n').Select(part => part.Trim()));
}
