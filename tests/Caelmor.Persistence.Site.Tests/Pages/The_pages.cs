using System.Collections.Immutable;
using System.Text;
using Caelmor.Persistence.Site.Pages;
using Caelmor.Persistence.Site.Tests.Samples;

namespace Caelmor.Persistence.Site.Tests.Pages;

/// <summary>What all pages have to be, however many implementations there are.</summary>
public sealed class The_pages
{
    private const int Megabyte = 1_000_000;

    // With so many certificates; each is printed once for all tests that read it.
    private static readonly Lazy<Task<ImmutableArray<SiteFile>>>[] Printed =
    [
        .. Enumerable.Range(0, 4).Select(certificates =>
            new Lazy<Task<ImmutableArray<SiteFile>>>(() => PrintAsync(certificates))),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Have_no_link_that_leads_nowhere(int certificates) =>
        Links.Broken(await FilesAsync(certificates)).Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Give_every_id_once(int certificates) =>
        (await PagesAsync(certificates)).SelectMany(page =>
            Links.IdsIn(page).CountBy(id => id).Where(id => id.Value > 1)).Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Close_what_they_open(int certificates) =>
        (await PagesAsync(certificates)).SelectMany(Elements.Unbalanced).Should().BeEmpty();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Leave_out_no_level_of_headings(int certificates)
    {
        foreach (var page in await PagesAsync(certificates))
        {
            var levels = Elements.Headings(page);
            levels[0].Should().Be(1);
            levels.Count(level => level == 1).Should().Be(1, page.Name);
            levels.Zip(levels.Skip(1)).Should().OnlyContain(
                pair => pair.Second <= pair.First + 1, page.Name);
        }
    }

    [Fact]
    public async Task Have_a_place_for_every_rule() =>
        Links.IdsIn((await FilesAsync(2))[0]).Should().Contain(
            Library.Suite.Register.Rules.Select(rule => rule.Id.Text));

    [Fact]
    public async Task Fit_into_a_megabyte_with_two_certificates() =>
        (await FilesAsync(2)).Sum(file => Encoding.UTF8.GetByteCount(file.Text))
            .Should().BeLessThan(Megabyte);

    [Fact]
    public async Task Fetch_nothing_from_anywhere() =>
        (await FilesAsync(3)).Should().OnlyContain(file =>
            !file.Text.Contains("http:", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("https:", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("//cdn", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("@import", StringComparison.OrdinalIgnoreCase)
            && !file.Text.Contains("url(", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task Are_the_same_every_time() =>
        BookPages.Of(await Library.OfTwoAsync()).Should().Equal(await FilesAsync(2));

    private static async Task<IEnumerable<SiteFile>> PagesAsync(int certificates) =>
        (await FilesAsync(certificates)).Where(Links.IsPage);

    private static Task<ImmutableArray<SiteFile>> FilesAsync(int certificates) =>
        Printed[certificates].Value;

    private static async Task<ImmutableArray<SiteFile>> PrintAsync(int certificates) =>
        BookPages.Of(Library.Of((await SampleCertificates.AllAsync())[..certificates]));
}
