using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Mutants.Catalog;

/// <summary>Mutants that nothing is wrong with as long as requests come one after the other, and no
/// second one like the first.</summary>
internal static class Together
{
    public static IEnumerable<Mutant> Mutants =>
    [
        new(
            "runs-two-requests-at-once",
            "21.1-9.2",
            "A request does not ask if another one is under way.",
            "two requests at once",
            make => new EachAlone(make))
        {
            LiesLow = true,
        },
        new(
            "remembers-what-it-restored",
            "21.1-9.4",
            "A second restore is answered as the first one was, and nothing is done.",
            "the answer names",
            make => new Remembering(make()))
        {
            LiesLow = true,
        },
        new(
            "looks-before-it-enters",
            "21.1-9.2",
            "Whether a request is under way is asked first and noted a little later, so two that "
            + "begin at one instant are both let in.",
            "two requests at once",
            make => new LookingFirst(make))
        {
            LiesLow = true,
        },
    ];

    private sealed class LookingFirst(Func<IPersistenceOrchestrator> make) : IPersistenceOrchestrator
    {
        private static readonly TimeSpan ALittle = TimeSpan.FromMilliseconds(5);

        private volatile bool _isUnderWay;

        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) =>
            EnterAsync(
                inner => inner.SaveAsync(requester, cancellation),
                why => new SaveOutcome.Rejected(why));

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            EnterAsync(
                inner => inner.RestoreAsync(requester, cancellation),
                why => new RestoreOutcome.Rejected(why));

        private async ValueTask<T> EnterAsync<T>(
            Func<IPersistenceOrchestrator, ValueTask<T>> ask, Func<ViolationList, T> reject)
        {
            if (_isUnderWay)
            {
                return reject(new(new Violation(RejectionReason.OperationInProgress)));
            }

            await Task.Delay(ALittle);
            _isUnderWay = true;
            try
            {
                return await ask(make());
            }
            finally
            {
                _isUnderWay = false;
            }
        }
    }

    private sealed class EachAlone(Func<IPersistenceOrchestrator> make) : IPersistenceOrchestrator
    {
        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) =>
            make().SaveAsync(requester, cancellation);

        public ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            make().RestoreAsync(requester, cancellation);
    }

    private sealed class Remembering(IPersistenceOrchestrator inner) : IPersistenceOrchestrator
    {
        private RestoreOutcome? _last;

        public ValueTask<SaveOutcome> SaveAsync(
            Requester requester, CancellationToken cancellation) =>
            inner.SaveAsync(requester, cancellation);

        public async ValueTask<RestoreOutcome> RestoreAsync(
            Requester requester, CancellationToken cancellation) =>
            _last is RestoreOutcome.Restored
                ? _last
                : _last = await inner.RestoreAsync(requester, cancellation);
    }
}
