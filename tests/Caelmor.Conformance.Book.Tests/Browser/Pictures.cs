using Caelmor.Persistence.Tests.Shared;
using Microsoft.Playwright;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>
/// Pictures of the book, kept in <c>artifacts/site</c> for people to look at; and how long it took
/// to open, for people to read.
/// </summary>
[Collection(OneShelf.Name)]
public sealed class Pictures(OpenedBook shelf)
{
    private const int LeastBytes = 10_000;

    private const int Openings = 3;

    // What is far down is laid out when it is first looked at.
    private const string Painted =
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private const string Loaded = """
        performance.getEntriesByType("navigation")[0].loadEventEnd
        """;

    private static readonly string Folder = Repository.File("artifacts", "site");

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Of_the_book_by_day_and_by_night()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var name = scheme.ToString().ToLowerInvariant();
            await using var reader = await shelf.ReaderAsync(new()
            {
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = 1440, Height = 1100 },
            });
            await TakeAsync(reader, "index.html", $"{name}-title.png");
            await TakeAsync(reader, "index.html#who-passes", $"{name}-who-passes.png");
            await TakeAsync(reader, "canon.html", $"{name}-canon.png");
            await TakeAsync(reader, "canon.html#word-truth", $"{name}-words.png");
            await TakeAsync(reader, "canon.html#no-such-place", $"{name}-unknown.png");
            await TakeAsync(reader, "truth-store.html", $"{name}-truth-store.png");
            await TakeAsync(reader, "index.html?q=killed", $"{name}-search-all.png");
            await TakeAsync(reader, "canon.html#21.1-6.3", $"{name}-rule.png");
            await TakeAsync(
                reader, "canon.html?group=atomicity&q=sales", $"{name}-search.png");
            await TakeAsync(reader, "not-covered.html", $"{name}-not-covered.png");
            await TakeAsync(reader, "mutants.html", $"{name}-mutants.png");
            await TakeAsync(
                reader, "evidence-commits-what-it-has.html#not-passed", $"{name}-evidence.png");
        }
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Of_the_book_on_a_telephone()
    {
        await using var reader = await shelf.ReaderAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 },
            DeviceScaleFactor = 2,
            ReducedMotion = ReducedMotion.Reduce,
        });

        await TakeAsync(reader, "index.html", "narrow-title.png");
        await TakeAsync(reader, "index.html#who-passes", "narrow-who-passes.png");
        await TakeAsync(reader, "canon.html", "narrow-canon.png");
        await TakeAsync(reader, "canon.html#21.1-6.99", "narrow-unknown.png");
        await TakeAsync(reader, "truth-store.html", "narrow-truth-store.png");
        await TakeAsync(reader, "canon.html?q=sales#21.1-6.3", "narrow-rule.png");
        await TakeAsync(reader, "evidence-reference.html#t20", "narrow-evidence.png");
        await TakeAsync(
            reader, "evidence-commits-what-it-has.html#not-passed", "narrow-journals.png");
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Of_the_book_on_paper()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html?group=atomicity");

        Directory.CreateDirectory(Folder);
        var pdf = await reader.Page.PdfAsync(new()
        {
            Path = Path.Combine(Folder, "print.pdf"),
            Format = "A4",
            PreferCSSPageSize = true,
        });
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await TakeAsync(reader, "canon.html#21.1-6.4", "print.png");

        pdf.Length.Should().BeGreaterThan(LeastBytes);
        (await reader.Page.Locator("search").IsVisibleAsync()).Should().BeFalse();
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Of_how_long_it_took_to_open()
    {
        var (blank, book) = (new List<double>(), new List<double>());
        for (var i = 0; i < Openings; i++)
        {
            blank.Add(await OpeningAsync(OpenedBook.Blank));
            book.Add(await OpeningAsync("canon.html"));
        }

        Directory.CreateDirectory(Folder);
        await File.WriteAllLinesAsync(
            Path.Combine(Folder, "opening.txt"),
            [
                Describe("the canon’s chapter", book),
                Describe("a blank page", blank),
                $"in Chromium {shelf.Version}",
            ]);
        book.Should().OnlyContain(time => time > 0);
    }

    // Each time with a browser that has never seen it.
    private async Task<double> OpeningAsync(string page)
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync(page);
        await reader.Page.WaitForFunctionAsync($"{Loaded} > 0");
        return await reader.Page.EvaluateAsync<double>(Loaded);
    }

    private static string Describe(string what, IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return $"{what} was loaded after {sorted[sorted.Length / 2]:0} ms (median of "
            + $"{sorted.Length}; {sorted[0]:0} to {sorted[^1]:0})";
    }

    private static async Task TakeAsync(Reader reader, string view, string name)
    {
        await reader.OpenAsync(view);
        await reader.Page.EvaluateAsync(Painted);
        var picture = await reader.Page.ScreenshotAsync(
            new() { Path = Path.Combine(Folder, name) });
        picture.Length.Should().BeGreaterThan(LeastBytes, name);
    }
}
