using Caelmor.TruthStore.Postgres.Keeping;

namespace Caelmor.TruthStore.Postgres.Tests.Processes;

/// <summary>What a writer in a process of its own is asked, line by line, and what it
/// answers.</summary>
internal static class WriterWords
{
    public const string Program = "writer";
    public const string Open = "open";
    public const string Commit = "commit";
    public const string Read = "read";
    public const string Acknowledged = "acknowledged";

    /// <summary>What it commits.</summary>
    public static Truth Truth(long epoch) => SmallTruths.Large(epoch, 20, 1000);

    /// <summary>Answers until nobody asks any more.</summary>
    public static async Task ObeyAsync(string connection, string step)
    {
        PostgresTruthStore? store = null;
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == Open)
            {
                store?.Dispose();
                store = OpenStore(connection, step);
            }

            Console.Out.WriteLine(await AnswerAsync(store!, line.Split(' ')));
        }
    }

    private static async Task<string> AnswerAsync(PostgresTruthStore store, string[] words)
    {
        try
        {
            if (words[0] != Commit)
            {
                return $"{(await store.ReadAsync(default)).Epoch}";
            }

            await store.CommitAsync(Truth(long.Parse(words[1])), default);
            return Acknowledged;
        }
        catch (TruthStoreException failure)
        {
            return $"{failure.Fault} {failure.Message}";
        }
    }

    // Nothing is removed meanwhile, or the messages of that would be most of those counted.
    private static PostgresTruthStore OpenStore(string connection, string step)
    {
        var steps = step.Length == 0 ? StoreSteps.Right : PostgresMutants.WithoutTheFence;
        return PostgresTruthStore.Open(
            connection,
            new()
            {
                TakeOver = true,
                PiecesInMessage = 2,
                Patience = TimeSpan.FromSeconds(20),
                LockTimeout = TimeSpan.FromMilliseconds(300),
            },
            steps with { Rotate = _ => { } });
    }
}
