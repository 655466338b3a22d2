using System.Globalization;
using System.Text.RegularExpressions;
using Caelmor.Persistence.Site.Pages;

namespace Caelmor.Persistence.Site.Tests.Pages;

/// <summary>Everybody can read the book: contrast as WCAG 2.2 asks for it, level AA.</summary>
public sealed partial class The_colours
{
    private const double Enough = 4.5;

    private static readonly string[] Schemes =
    [
        ":root {",
        ":root:not([data-theme=\"light\"]) {",
        ":root[data-theme=\"dark\"] {",
        ":root, :root[data-theme=\"dark\"] {",
    ];

    private static readonly string[] Inks = ["ink", "quiet", "link", "pass", "fail", "not-run"];

    private static readonly string Css =
        Assets.All.Single(file => file.Name == Layout.StyleSheet).Text;

    public static TheoryData<string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var (scheme, ink) in
            from scheme in Schemes
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
    public void Stand_out_from_what_they_stand_on(string scheme, string ink, string ground) =>
        Contrast(Colour(scheme, ink), Colour(scheme, ground)).Should().BeGreaterThan(Enough);

    [Theory]
    [InlineData(":root {", "defect")]
    [InlineData(":root {", "hit")]
    [InlineData(":root[data-theme=\"dark\"] {", "defect")]
    [InlineData(":root[data-theme=\"dark\"] {", "hit")]
    public void Stand_out_from_what_is_marked(string scheme, string ground) =>
        Contrast(Colour(scheme, "ink"), Colour(scheme, ground)).Should().BeGreaterThan(Enough);

    [Fact]
    public void Are_the_same_whether_the_system_or_the_reader_wants_it_dark() =>
        Block(":root:not([data-theme=\"light\"]) {")
            .Should().BeEquivalentTo(Block(":root[data-theme=\"dark\"] {"));

    private static string Colour(string scheme, string name) => Block(scheme)[name];

    private static Dictionary<string, string> Block(string scheme)
    {
        var start = Css.IndexOf(scheme, StringComparison.Ordinal);
        start.Should().BePositive(scheme);
        return Hex().Matches(Css[start..Css.IndexOf('}', start)])
            .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["hex"].Value);
    }

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

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<hex>[0-9a-f]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hex();
}
