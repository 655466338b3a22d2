using Caelmor.Persistence.Mutants.Catalog;
using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Mutants.Dormancy;

/// <summary>The reference, which turns into a mutant when something is so.</summary>
/// <param name="mutant">What it turns into.</param>
/// <param name="condition">When.</param>
public sealed class DormantMutant(Mutant mutant, Condition condition) : IImplementation
{
    private static readonly ReferenceImplementation Reference = new();

    /// <summary>The one of this name, such as <c>commits-twice, after a rejection</c>; null if there
    /// is none.</summary>
    public static DormantMutant? Find(string name) => MutantCatalog.All
        .SelectMany(mutant => Condition.All, (mutant, one) => new DormantMutant(mutant, one))
        .FirstOrDefault(dormant => dormant.Name == name);

    /// <inheritdoc/>
    public string Name => $"{mutant.Name}, {condition.Words}";

    /// <inheritdoc/>
    public string Version => mutant.Version;

    /// <inheritdoc/>
    public IPersistenceOrchestrator CreateOrchestrator(IGameServer server) =>
        new DormantOrchestrator(
            server,
            Reference.CreateOrchestrator(server),
            mutant.CreateOrchestrator(server),
            condition);
}
