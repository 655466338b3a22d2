using Caelmor.Gherkin.Problems;
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
}
