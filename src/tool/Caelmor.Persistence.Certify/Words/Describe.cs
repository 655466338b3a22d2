using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Problems;
using Caelmor.Conformance.Registers;

namespace Caelmor.Persistence.Certify.Words;

/// <summary>What reports say in one word or one place.</summary>
internal static class Describe
{
    private static readonly string[] Numbers =
    [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];

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
    public static string Of(Coverage coverage) => coverage switch
    {
        Coverage.ByShapeTest => "shape test",
        Coverage.ByException => "exception",
        _ => "scenarios",
    };

    /// <summary>Such as <c>Six gates of six</c>.</summary>
    public static string PartsOf(Register register)
    {
        var count = register.Groups.Count(group => group.IsPart);
        var word = count < Numbers.Length ? Numbers[count] : $"{count}";
        var groups = count == 1 ? register.GroupWord : register.GroupWord + "s";
        return $"{char.ToUpperInvariant(word[0])}{word[1..]} {groups} of {word}";
    }

    /// <summary>The colour that goes with a finding.</summary>
    public static string ColourOf(Finding finding) => finding switch
    {
        Finding.Obeyed => "green",
        Finding.HarnessFault => "magenta",
        _ => "red",
    };

    /// <summary>Such as <c>features/canon/stage-21.1/section-6-save-atomicity.feature:91</c>.</summary>
    public static string Of(Location place) => $"{place.Path}:{place.Line}";

    /// <summary>Such as <c>0.31 s</c>.</summary>
    public static string Of(TimeSpan time) => $"{time.TotalSeconds:0.##} s";
}
