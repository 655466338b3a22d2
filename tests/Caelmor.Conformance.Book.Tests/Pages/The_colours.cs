using System.Globalization;
using System.Text.RegularExpressions;
using Caelmor.Conformance.Book.Pages;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>Everybody can read the book: contrast as WCAG 2.2 asks for it, level AA.</summary>
public sealed partial class The_colours
{
    private const double Enough = 4.5;

    private static readonly string[] Inks = ["ink", "quiet", "link", "pass", "fail", "not-run"];

    private static readonly string Css =
        Assets.All.Single(file => file.Name == PageLayout.StyleSheet).Text;

    private static readonly Dictionary<Scheme, Dictionary<string, string>> Palettes = new()
    {
        [Scheme.Day] = OnScreen("day"),
        [Scheme.Night] = OnScreen("night"),
        [Scheme.Paper] = OnPaper(),
    };

    public static TheoryData<Scheme, string, string> Pairs()
    {
        var pairs = new TheoryData<Scheme, string, string>();
        foreach (var (scheme, ink) in
            from scheme in Enum.GetValues<Scheme>()
            from ink in Inks
            select (scheme, ink))
        {
            pairs.Add(scheme, ink, "paper");
            pairs.Add(scheme, ink, "leaf");
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Stand_out_from_what_they_stand_on(Scheme scheme, string ink, string ground) =>
        Contrast(Colour(scheme, ink), Colour(scheme, ground)).Should().BeGreaterThan(Enough);

    [Theory]
    [InlineData(Scheme.Day, "defect")]
    [InlineData(Scheme.Day, "hit")]
    [InlineData(Scheme.Night, "defect")]
    [InlineData(Scheme.Night, "hit")]
    [InlineData(Scheme.Paper, "defect")]
    public void Stand_out_from_what_is_marked(Scheme scheme, string ground) =>
        Contrast(Colour(scheme, "ink"), Colour(scheme, ground)).Should().BeGreaterThan(Enough);

    [Theory]
    [InlineData(Scheme.Day, "link", "defect")]
    [InlineData(Scheme.Day, "paper", "fail")]
    [InlineData(Scheme.Night, "link", "defect")]
    [InlineData(Scheme.Night, "paper", "fail")]
    [InlineData(Scheme.Paper, "paper", "fail")]
    public void Stand_out_in_notices_and_signs(Scheme scheme, string ink, string ground) =>
        Contrast(Colour(scheme, ink), Colour(scheme, ground)).Should().BeGreaterThan(Enough);

    private static string Colour(Scheme scheme, string name) => Palettes[scheme][name];

    private static Dictionary<string, string> OnScreen(string time) =>
        Either().Matches(Css)
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups[time].Value);

    private static Dictionary<string, string> OnPaper() =>
        One().Matches(Css[Css.IndexOf("@media print", StringComparison.Ordinal)..])
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static double Luminance(string hex)
    {
        var full = hex.Length == 3 ? string.Concat(hex.Select(digit => $"{digit}{digit}")) : hex;
        double[] parts = [.. full.Chunk(2).Select(Linear)];
        return (.2126 * parts[0]) + (.7152 * parts[1]) + (.0722 * parts[2]);
    }

    private static double Linear(char[] digits)
    {
        var part = int.Parse(digits, NumberStyles.HexNumber) / 255.0;
        return part <= .04045 ? part / 12.92 : Math.Pow((part + .055) / 1.055, 2.4);
    }

    [GeneratedRegex(
        @"--(?<name>[a-z-]+): light-dark\(#(?<day>[0-9a-f]+), #(?<night>[0-9a-f]+)\);",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Either();

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<hex>[0-9a-f]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex One();

    /// <summary>When or on what the book is read.</summary>
    public enum Scheme
    {
        Day,
        Night,
        Paper,
    }
}
