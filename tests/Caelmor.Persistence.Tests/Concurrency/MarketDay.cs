using System.Collections.Concurrent;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>Traders trade, readers read, and somebody saves, all at the same time.</summary>
internal sealed class MarketDay(IImplementation implementation)
{
    private const int Traders = 4;
    private const int Readers = 2;
    private readonly ConcurrentQueue<string> _wrong = [];
    private volatile bool _isOver;

    public Market Market { get; } = new();

    public BusyServer Server { get; private set; } = null!;

    /// <summary>All that a reader found to be wrong.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    public int Saved { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Saves again and again; some saves are made to fail.</summary>
    /// <param name="saves">How often, at most.</param>
    /// <param name="isEnough">Whether to stop before.</param>
    public async Task PassAsync(int saves, Func<MarketDay, bool> isEnough)
    {
        Server = new(Market);
        List<Task> others =
        [
            .. Enumerable.Range(0, Traders).Select(seed => Start(() => Trade(new(seed)))),
            .. Enumerable.Range(0, Readers).Select(_ => Start(Read)),
        ];
        try
        {
            var orchestrator = implementation.CreateOrchestrator(Server);
            for (var i = 0; i < saves && !isEnough(this); i++)
            {
                await LetTradeAsync();
                await SaveAsync(orchestrator, i);
            }
        }
        finally
        {
            _isOver = true;
            await Task.WhenAll(others);
        }
    }

    private async Task SaveAsync(IPersistenceOrchestrator orchestrator, int number)
    {
        Server.Failing = number % 7 == 3 ? Server.Surfaces[number % 5].Name : SystemName.None;
        Server.FailingAt = number % 11 == 5 ? (CommitMoment)(number % 3) : null;
        var before = Server.InForce;
        var outcome = await orchestrator.SaveAsync(Requester.Server, default);
        var isSaved = outcome is SaveOutcome.Saved;
        Saved += isSaved ? 1 : 0;
        Rejected += isSaved ? 0 : 1;
        Check(isSaved == (Server.InForce != before), $"{outcome}, and the truth is {Server.InForce}");
    }

    // Otherwise nobody would come to trade between two saves.
    private async Task LetTradeAsync()
    {
        for (var before = Market.Trades; Market.Trades == before;)
        {
            await Task.Yield();
        }
    }

    private void Trade(Random random)
    {
        while (!_isOver)
        {
            Server.Gate.Run(() => Market.Trade(random));
        }
    }

    private void Read()
    {
        for (var seen = StoredTruth.None; !_isOver;)
        {
            var now = Server.InForce;
            if (ReferenceEquals(now, seen))
            {
                Thread.Yield();
                continue;
            }

            Check(now.Epoch > seen.Epoch, $"epoch {now.Epoch} came after epoch {seen.Epoch}");
            seen = now;
            var wrong = Market.WrongWith(((StoredTruth.Held)now).Truth);
            Check(wrong is null, $"in epoch {now.Epoch}, {wrong}");
        }
    }

    private void Check(bool isRight, string otherwise)
    {
        if (!isRight)
        {
            _wrong.Enqueue(otherwise);
        }
    }

    private static Task Start(Action work) =>
        Task.Factory.StartNew(work, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
