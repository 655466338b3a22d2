using Caelmor.AuditLedger;
using Caelmor.AuditLedger.Mutants;
using Caelmor.AuditLedger.Mutants.Catalog;
using Caelmor.AuditLedger.Mutants.Dormancy;
using Caelmor.AuditLedger.Specs;
using Caelmor.Conformance.Mutation;

namespace Caelmor.Persistence.Certify.Specs;

/// <summary>The mutants of audit ledgers, lying low.</summary>
internal static class DormantLedgers
{
    private const string Events = "from the hundredth event on";
    private const string Snapshots = "with five snapshots or more";
    private const string Names = "where nobody is called Mara";
    private const string AnOperator = "it is wrong when an operator migrates a database, and no folder is "
        + "near then";

    private const string NoSnapshot = "it is wrong only where there is no snapshot";
    private const string NoEvent = "it is wrong only where there is no event";

    private static readonly string[] All = [Events, Snapshots, Names];

    // Those that can't lie low so, with the reason.
    private static readonly Dictionary<string, (string[] Conditions, string Why)> None = new()
    {
        ["repeats"] = (All, AnOperator),
        ["skips-the-first"] = (All, AnOperator),
        ["runs-in-the-order-of-the-folder"] = (All, AnOperator),
        ["goes-on-after-a-failure"] = (All, AnOperator),
        ["makes-an-events-table"] = (All, AnOperator),
        ["refuses-without"] = ([Snapshots], NoSnapshot),
        ["rebuilds-from-events"] = ([Snapshots], NoSnapshot),
        ["observer-refuses-without-snapshots"] = ([Snapshots], NoSnapshot),
        ["looks-up-what-is-missing"] = ([Snapshots], NoSnapshot),
        ["starts-without-a-file"] = ([Events, Names], NoEvent),
        ["takes-an-empty-file"] = ([Events, Names], NoEvent),
    };

    /// <summary>One for each condition.</summary>
    public static IEnumerable<MutantVariant> Of(LedgerMutant mutant) =>
        LedgerCondition.All.Select(condition =>
            None.TryGetValue(mutant.Name, out var none) && none.Conditions.Contains(condition.Words)
            ? new MutantVariant(condition.Words, Subject: null, none.Why)
            : new MutantVariant(condition.Words, Subject(mutant, condition)));

    /// <summary>Gives the variant of this name; null if there is none.</summary>
    public static Func<IAuditLedgerImplementation>? Find(string name) =>
        LedgerMutantCatalog.All
            .SelectMany(mutant => LedgerCondition.All, (mutant, condition) => (mutant, condition))
            .Where(one => $"{one.mutant.Name}, {one.condition.Words}" == name)
            .Select(one => (Func<IAuditLedgerImplementation>)(() =>
                new DormantLedger(one.mutant.Start(), one.condition)))
            .FirstOrDefault();

    private static AuditLedgerSubject Subject(LedgerMutant mutant, LedgerCondition condition) =>
        new(() => new DormantLedger(mutant.Start(), condition));
}
