using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>A store whose truth is retold by somebody who knows better.</summary>
internal sealed class RetoldStore(
    ITruthStore store, Func<StoredTruth, ValueTask<StoredTruth>> retell) : ITruthStore
{
    public async ValueTask<StoredTruth> ReadAsync(CancellationToken cancellation) =>
        await retell(await store.ReadAsync(cancellation));

    public ValueTask CommitAsync(Truth truth, CancellationToken cancellation) =>
        store.CommitAsync(truth, cancellation);
}
