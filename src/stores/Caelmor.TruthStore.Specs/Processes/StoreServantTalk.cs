using Caelmor.Conformance.Judging;
using Caelmor.TruthStore.Specs.Cast;

namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>Tells another process what to do with a store, and judges what it answers.</summary>
/// <param name="process">The process, in which a <see cref="StoreServant"/> runs.</param>
internal sealed class StoreServantTalk(IStoreProcess process) : IDisposable
{
    /// <summary>It is started and opens the store.</summary>
    /// <exception cref="RuleBreachException">The store is refused to it.</exception>
    public Task OpenAsync() => ExpectAsync(
        ServantWords.Opened, process.StartAsync, "the store is opened in another process.");

    /// <summary>It is told in which town it is; if in none of its own, nothing is said.</summary>
    public Task MoveToAsync(TownForm town) => town.IsPlain ? Task.CompletedTask : ExpectAsync(
        ServantWords.Moved,
        () => process.TellAsync($"{ServantWords.Move} {town.Write()}"),
        "the other process knows its town.");

    /// <summary>It commits a truth of an epoch, to the acknowledgement.</summary>
    public Task CommitAsync(long epoch, int attempt) => ExpectAsync(
        ServantWords.Acknowledged,
        () => process.TellAsync(ServantWords.ToCommit(epoch, attempt)),
        $"the commit of epoch {epoch} is acknowledged.");

    /// <summary>It begins to commit, up to the state of a system, and is left there.</summary>
    public Task CommitUpToAsync(long epoch, int attempt, string system) => ExpectAsync(
        $"{ServantWords.Reached} {system}",
        () => process.TellAsync($"{ServantWords.ToCommit(epoch, attempt)} {system}"),
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
    public const string Move = "town";
    public const string Moved = "moved";
    public const string Commit = "commit";
    public const string Acknowledged = "acknowledged";
    public const string Reached = "reached";
    public const string Close = "close";
    public const string Closed = "closed";
    public const string Refused = "refused";

    private const char OfAttempt = '/';

    /// <summary>Such as <c>commit 8</c>, or <c>commit 8/1</c> for another truth of that
    /// epoch.</summary>
    public static string ToCommit(long epoch, int attempt) =>
        attempt == 0 ? $"{Commit} {epoch}" : $"{Commit} {epoch}{OfAttempt}{attempt}";

    /// <summary>The epoch and the attempt in what was said so.</summary>
    public static (long Epoch, int Attempt) ReadTruth(string word) => word.Split(OfAttempt) switch
    {
        [var epoch, var attempt] => (long.Parse(epoch), int.Parse(attempt)),
        _ => (long.Parse(word), 0),
    };

    /// <summary>On one line, whatever is in it.</summary>
    public static string OnOneLine(string text) =>
        string.Join(' ', text.Split('\r', '\n').Select(part => part.Trim()));
}
