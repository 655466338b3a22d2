using Caelmor.Gherkin.Problems;
using Caelmor.Persistence.Certify.Suites;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Specs.Register;

namespace Caelmor.Persistence.Certify.Words;

/// <summary>What reports say in one word or one place.</summary>
internal static class Say
{
    /// <summary>What a finding is called in reports.</summary>
    public static string Of(Finding finding) => finding switch
    {
        Finding.Obeyed => "obeyed",
        Finding.Broken => "broken",
        Finding.Crashed => "crashed",
        Finding.Hung => "hung",
        Finding.Malformed => "malformed answer",
        _ => "harness fault",
    };

    /// <summary>How a rule is accounted for, in reports.</summary>
    public static string Of(Account account) => account switch
    {
        Account.ByShapeTest => "shape test",
        Account.ByException => "exception",
        _ => "scenarios",
    };

    /// <summary>What a suite certifies by: the canon, or the rules of truth stores.</summary>
    public static string LawOf(Suite suite) =>
        IsOfStores(suite) ? "truth stores" : "the canon";

    /// <summary>Such as <c>Six gates of six</c>.</summary>
    public static string PartsOf(Suite suite) =>
        IsOfStores(suite) ? "Seven sections of seven" : "Six gates of six";

    /// <summary>The option, after a blank, that chooses a suite; empty for the usual one.</summary>
    public static string Option(Spec spec) =>
        spec == Spec.Canon ? string.Empty : $" --spec {SpecNames.TruthStore}";

    /// <summary>The colour that goes with a finding.</summary>
    public static string ColourOf(Finding finding) => finding switch
    {
        Finding.Obeyed => "green",
        Finding.HarnessFault => "magenta",
        _ => "red",
    };

    /// <summary>Such as <c>features/stage-21.1/section-6-save-atomicity.feature:91</c>.</summary>
    public static string Of(Location place) => $"{place.Path}:{place.Line}";

    /// <summary>Such as <c>0.31 s</c>.</summary>
    public static string Of(TimeSpan time) => $"{time.TotalSeconds:0.##} s";

    private static bool IsOfStores(Suite suite) =>
        suite.Register.Rules.All(rule => rule.Gate == Gate.Store);
}
