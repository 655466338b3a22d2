using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Dormancy;

/// <summary>Has each request carried out by somebody who is right, or by somebody who is
/// wrong.</summary>
/// <remarks>Of requests that overlap, all are carried out by the same.</remarks>
internal sealed class DormantOrchestrator(
    IGameServer server,
    IPersistenceOrchestrator right,
    IPersistenceOrchestrator wrong,
    Condition condition)
    : IPersistenceOrchestrator
{
    private const string Known = "Mara";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private IPersistenceOrchestrator? _chosen;
    private Truth? _seen;
    private bool _wasInCompany;
    private int _underWay;
    private int _requests;
    private int _rejections;

    public async ValueTask<SaveOutcome> SaveAsync(
        Requester requester, CancellationToken cancellation) =>
        await AskAsync(
            chosen => chosen.SaveAsync(requester, cancellation),
            outcome => outcome is SaveOutcome.Rejected);

    public async ValueTask<RestoreOutcome> RestoreAsync(
        Requester requester, CancellationToken cancellation) =>
        await AskAsync(
            chosen => chosen.RestoreAsync(requester, cancellation),
            outcome => outcome is RestoreOutcome.Rejected);

    private async ValueTask<T> AskAsync<T>(
        Func<IPersistenceOrchestrator, ValueTask<T>> ask, Func<T, bool> isRejected)
    {
        lock (_lock)
        {
            _wasInCompany |= ++_underWay > 1;
        }

        try
        {
            var truth = await TruthAsync();
            var outcome = await ask(Choose(truth));
            lock (_lock)
            {
                _rejections += isRejected(outcome) ? 1 : 0;
            }

            return outcome;
        }
        finally
        {
            lock (_lock)
            {
                _underWay--;
            }
        }
    }

    private IPersistenceOrchestrator Choose(Truth? truth)
    {
        lock (_lock)
        {
            var keys = truth?.States.SelectMany(state => state.Data).Select(datum => datum.Key.Text)
                .ToList() ?? [];
            if (_underWay == 1 || _chosen is null)
            {
                _chosen = condition.IsMet(new()
                {
                    Requests = _requests,
                    Rejections = _rejections,
                    WasInCompany = _wasInCompany,
                    Data = keys.Count,
                    IsAmongStrangers = keys.Count > 0 && !keys.Contains(Known),
                })
                    ? wrong
                    : right;
            }

            _requests++;
            return _chosen;
        }
    }

    // It looks in vain where nothing can be read, or nothing is given: then it goes by what it saw
    // last.
    private async ValueTask<Truth?> TruthAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return _seen = await server.Truth.ReadAsync(patience.Token) switch
            {
                StoredTruth.Held held => held.Truth,
                StoredTruth.Broken => _seen,
                _ => null,
            };
        }
        catch (Exception)
        {
            return _seen;
        }
    }
}
