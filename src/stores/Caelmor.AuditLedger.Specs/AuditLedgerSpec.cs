using System.Reflection;
using Caelmor.AuditLedger.Specs.Circumstances;
using Caelmor.Conformance.Bindings;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Circumstances;
using Caelmor.Conformance.Registers;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Specs;

namespace Caelmor.AuditLedger.Specs;

/// <summary>The rules of what remembers every decision: what audit ledgers are certified
/// by.</summary>
public static class AuditLedgerSpec
{
    /// <summary>The word by which it is asked for.</summary>
    public const string Id = "audit-ledger";

    private static readonly Assembly Own = typeof(AuditLedgerSpec).Assembly;

    /// <summary>Its features and its register, as they travel with this assembly. Rules that its
    /// document does not have stand under the canon's.</summary>
    public static SpecFiles Files { get; } =
        SpecFiles.Embedded(Own, $"features/{Id}", CanonSpec.Files);

    /// <summary>Its rules.</summary>
    public static Register Register => Files.Register;

    /// <summary>Its step definitions.</summary>
    public static BindingSet Steps => BindingSet.From(Own);

    /// <summary>In which circumstances its scenarios are tried.</summary>
    public static ICircumstances Circumstances { get; } = new LedgerCircumstances();

    /// <summary>The suite that travels with this assembly.</summary>
    public static Suite Suite() => new(Files.Features, Steps, Register, Circumstances);

    /// <summary>The spec, for whoever has somebody to try by it.</summary>
    /// <param name="ledgers">Who is tried.</param>
    public static Spec Of(ISubjectKind ledgers) => new()
    {
        Id = Id,
        About = "what every decision is remembered in, line by line: audit ledgers",
        Preface = "What an audit ledger owes to the server that decides: every decision and what came "
            + "of it, in order, durable before anybody acts on it, and replayed as it was.",
        Limits =
        [
            "Folders, power failures and crashes are the suite's: they lie in memory and do what disks "
                + "are known to do. What a real disk does beneath a ledger, no example asks.",
            "It is about what a ledger did through the folders, the server and the database that it "
                + "was given. What it does elsewhere, nobody saw.",
        ],
        Files = Files,
        Steps = Own,
        Circumstances = Circumstances,
        Subjects = ledgers,
        MutantsMeetTheirRuleAlone = true,
        TimeLimit = TimeSpan.FromSeconds(30),
        TimeLimitOfMutants = TimeSpan.FromSeconds(30),
    };
}
