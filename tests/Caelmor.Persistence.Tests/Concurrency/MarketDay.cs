using System.Collections.Concurrent;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Tests.Concurrency;

/// <summary>Traders trade, readers read, and somebody saves, all at the same time.</summary>
internal sealed class MarketDay(IImplementation implementation)
{
    private const int Traders = 3;
    private const int Readers = 2;
    private readonly ConcurrentQueue<string> _wrong = [];
    private volatile bool _isOver;

    public Market Market { get; } = new();

    public BusyServer Server { get; private set; } = null!;

    /// <summary>All that anybody found to be wrong.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    public int Saved { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>
    /// Saves over and over, until it was often or it is enough; some saves are made to fail.
    /// </summary>
    public async Task PassAsync(int saves, Func<MarketDay, bool> isEnough)
    {
        Server = new(Market);
        var traders = Enumerable.Range(0, Traders)
            .Select(seed => Threads.Start(() => Trade(new(seed))));
        var readers = Enumerable.Range(0, Readers).Select(_ => Threads.Start(Read));
        Task[] others = [.. traders, .. readers];
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
        (Saved, Rejected) = (Saved + (isSaved ? 1 : 0), Rejected + (isSaved ? 0 : 1));
        Check(
            isSaved == (Server.InForce != before),
            $"{outcome}, and the truth is {Server.InForce}");
    }

    // Otherwise nobody would come to trade between two saves.
    private async Task LetTradeAsync()
    {
        var before = Market.Trades;
        while (Market.Trades == before)
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
                Thread.Sleep(1);
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
}
