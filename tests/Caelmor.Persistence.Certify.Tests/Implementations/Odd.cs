namespace Caelmor.Persistence.Certify.Tests.Implementations;

/// <summary>An orchestrator that answers as it is told.</summary>
internal static class Odd
{
    public const string Code = """
        public sealed class Odd : IPersistenceOrchestrator
        {
            private readonly Func<ValueTask<SaveOutcome>> save;
            public Odd(Func<ValueTask<SaveOutcome>> save) => this.save = save;
            public ValueTask<SaveOutcome> SaveAsync(Requester r, CancellationToken c) => save();
            public ValueTask<RestoreOutcome> RestoreAsync(Requester r, CancellationToken c) =>
                throw new NotSupportedException();
        }
        """;
}
