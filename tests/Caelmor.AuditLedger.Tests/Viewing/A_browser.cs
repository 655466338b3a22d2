using Caelmor.AuditLedger.Tests.Cast;
using Caelmor.AuditLedger.Tests.Operating;
using Microsoft.Playwright;

namespace Caelmor.AuditLedger.Tests.Viewing;

/// <summary>Shows the page of a ledger, and does nothing that stands in its events.</summary>
public sealed class A_browser(A_browser.Opened opened) : IClassFixture<A_browser.Opened>
{
    // Each would do something if a page took it for anything but a text.
    private static readonly string[] Hostile =
    [
        "</pre><script>document.title='taken'</script>",
        "<img src=x onerror=document.title='taken'>",
        "--></style><style>body{display:none}</style>",
        "\\\" onclick=\\\"document.title='taken'",
        "\\u202Eevil\\u202C \\u0000\\u001b[31m",
        "</title><base href='http://example.invalid/'><link rel=stylesheet href=x>",
    ];

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Hears_no_complaint_and_asks_for_nothing_else()
    {
        var (page, notes) = await opened.PageAsync();

        (await page.TitleAsync()).Should().Be($"Audit ledger {opened.Ledger}");
        foreach (var item in await page.Locator("#events > li summary").AllAsync())
        {
            await item.ClickAsync(new() { Position = new() { X = 700, Y = 8 } });
        }

        (await page.TitleAsync()).Should().StartWith("Audit ledger");
        (await page.Locator("script").CountAsync()).Should().Be(1);
        (await page.Locator("img, base, link[rel=stylesheet]").CountAsync()).Should().Be(0);
        (await page.Locator("h1").IsVisibleAsync()).Should().BeTrue();
        notes.Complaints.Should().BeEmpty();
        notes.Requests.Should().OnlyContain(
            address => address.StartsWith("file:") || address == "data:,");
        notes.Requests.Count(address => address.StartsWith("file:")).Should().Be(1);
    }

    [WhereChromiumIsFact]
    public async Task Runs_no_script_that_is_not_the_page_s_own()
    {
        var (page, notes) = await opened.PageAsync();

        await page.RunAndWaitForConsoleMessageAsync(() => page.EvaluateAsync(
            "() => { const own = document.createElement('div');"
            + " own.innerHTML = '<img src=\"data:,\" onerror=\"document.title=`taken`\">';"
            + " document.body.append(own); }"));

        (await page.TitleAsync()).Should().StartWith("Audit ledger");
        notes.Complaints.Should().Contain(
            one => one.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [WhereChromiumIsFact]
    public async Task Shows_the_JSON_of_one_event_that_an_address_names()
    {
        var (page, _) = await opened.PageAsync("#e1");

        var json = page.Locator("#e1 pre");
        (await json.IsVisibleAsync()).Should().BeTrue();
        (await json.TextContentAsync()).Should().Contain("\"who\": \"" + "</pre><script>");
        (await page.Locator("#e2 pre").IsVisibleAsync()).Should().BeFalse();
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Filters_by_type_and_text_and_keeps_that_in_the_address()
    {
        var (page, _) = await opened.PageAsync();
        await page.Locator("#type").SelectOptionAsync("PURCHASE_REFUSED/1");

        var shown = page.Locator("#events > li:visible");
        (await shown.CountAsync()).Should().Be(7);
        (await page.Locator("#count").TextContentAsync()).Should().Be("7 of 21");
        await page.Locator("#text").FillAsync("\"19\"");
        (await shown.CountAsync()).Should().Be(1);

        var (again, _) = await opened.PageAsync(new Uri(page.Url).Query);
        (await again.Locator("#events > li:visible").CountAsync()).Should().Be(1);
        (await again.Locator("#type").InputValueAsync()).Should().Be("PURCHASE_REFUSED/1");
        var (odd, _) = await opened.PageAsync("?type=RUMOUR/1");
        (await odd.Locator("#events > li:visible").CountAsync()).Should().Be(21);
    }

    [WhereChromiumIsFact]
    public async Task Shows_all_of_it_without_scripts_and_on_a_telephone()
    {
        var (page, _) = await opened.PageAsync("", new()
        {
            JavaScriptEnabled = false,
            ViewportSize = new() { Width = 360, Height = 740 },
        });

        (await page.Locator("#events > li:visible").CountAsync()).Should().Be(21);
        (await page.Locator("search").IsVisibleAsync()).Should().BeFalse();
        (await page.Locator("#time-line rect").CountAsync()).Should().BeGreaterThan(20);

        var (narrow, _) = await opened.PageAsync(
            "", new() { ViewportSize = new() { Width = 360, Height = 740 } });
        (await narrow.EvaluateAsync<int>("document.documentElement.scrollWidth"))
            .Should().BeLessThanOrEqualTo(360);
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Leaves_pictures_for_people_to_look_at()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var (page, _) = await opened.PageAsync("#e20", new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = 1280, Height = 1300 },
            });
            var picture = await page.ScreenshotAsync(new()
            {
                Path = Repository.File("artifacts", "site", $"{scheme}-ledger.png".ToLowerInvariant()),
                FullPage = true,
            });
            picture.Length.Should().BeGreaterThan(10_000);
        }
    }

    /// <summary>A ledger with hostile events, its page, and a browser.</summary>
    public sealed class Opened : IAsyncLifetime, IDisposable
    {
        private readonly Place _desk = new();
        private Place? _place;
        private Chromium? _browser;

        internal string Ledger => _place!.Path;

        public async Task InitializeAsync()
        {
            _browser = await Chromium.StartAsync();
            _place = await Place.CreatedAsync();
            await using (var open = await _place.StartAsync())
            {
                await open.It.AppendedAsync(
                    [.. Enumerable.Range(0, 21).Select(number => Town.Event(
                        number, Hostile.ElementAtOrDefault(number) ?? "Mara"))]);
                (await open.It.WriteSnapshotAsync(Town.Snapshot(1), default)).Granted();
            }

            var said = await LedgerCommand.RunAsync(
                "view", Ledger, "--out", _desk.Of("page.html"));
            said.ExitCode.Should().Be(Caelmor.CommandLine.ExitCode.Success, said.Errors);
        }

        public async Task DisposeAsync()
        {
            if (_browser is not null)
            {
                await _browser.DisposeAsync();
            }

        }

        public void Dispose()
        {
            _place?.Dispose();
            _desk.Dispose();
        }

        internal async Task<(IPage Page, PageNotes Notes)> PageAsync(
            string view = "", BrowserNewContextOptions? options = null)
        {
            var page = await _browser!.PageAsync(options);
            var notes = new PageNotes(page);
            await page.GotoAsync(new Uri(_desk.Of("page.html")).AbsoluteUri + view);
            return (page, notes);
        }
    }
}
