using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>Somebody reads the book in a real browser.</summary>
[Collection(OneShelf.Name)]
public sealed class A_reader(OpenedBook shelf)
{
    private static readonly int All = Library.Suite.Register.Rules.Length;

    [WhereChromiumIsFact]
    public async Task Hears_no_complaint_from_any_page_and_needs_no_network()
    {
        await using var reader = await shelf.ReaderAsync();
        foreach (var page in shelf.Pages)
        {
            await reader.OpenAsync(page);
        }

        reader.Complaints.Should().BeEmpty();
        reader.Requests.Should().NotBeEmpty().And.OnlyContain(address =>
            address.StartsWith("file:") || address == "data:,");
    }

    [WhereChromiumIsFact]
    public async Task Finds_the_landmarks()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html");

        foreach (var landmark in new[] { "main", "search", "banner", "contentinfo" })
        {
            (await reader.Page.Locator($"role={landmark}").CountAsync()).Should().Be(1, landmark);
        }

        (await reader.Page.Locator("role=navigation[name='Contents']").CountAsync()).Should().Be(1);
        (await reader.Page.Locator("role=searchbox[name='Search']").CountAsync()).Should().Be(1);
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Comes_to_the_evidence_with_one_click()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html#21.1-6.4");

        await reader.Page.Locator("article[id='21.1-6.4'] a.mark.fail").First.ClickAsync();

        await reader.ArrivesAtAsync("evidence-commits-what-it-has.html#t*");
        var trial = reader.Page.Locator("li:target");
        (await trial.TextContentAsync()).Should().Contain("The player system throws")
            .And.Contain("expected").And.Contain("found");
        (await trial.IsVisibleAsync()).Should().BeTrue();
        (await reader.Page.Locator(".group:has(li:target) li.parts").AllTextContentsAsync())
            .Should().Equal(
                "Here they part: truth: commit epoch 8 with 4 states",
                "Here they part: simulation: release");
    }

    [WhereChromiumIsFact]
    public async Task Can_read_all_of_it_without_scripts()
    {
        await using var reader = await shelf.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpenAsync("canon.html");

        (await reader.Page.Locator("article.rule:visible").CountAsync()).Should().Be(All);
        (await reader.Page.Locator("search").IsVisibleAsync()).Should().BeFalse();
        (await reader.Page.Locator("#theme").IsVisibleAsync()).Should().BeFalse();
    }

    [WhereChromiumIsFact]
    public async Task Never_has_to_scroll_sideways_on_a_telephone()
    {
        await using var reader = await shelf.ReaderAsync(
            new() { ViewportSize = new() { Width = 360, Height = 740 } });
        foreach (var page in shelf.Pages)
        {
            await reader.OpenAsync(page);
            (await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"))
                .Should().BeLessThanOrEqualTo(360, page);
        }
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Chooses_light_or_dark_and_is_remembered()
    {
        const string Ground = "getComputedStyle(document.body).backgroundColor";
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html");
        var light = await reader.Page.EvaluateAsync<string>(Ground);

        await reader.Page.Locator("#theme").ClickAsync();
        await reader.Page.Locator("#theme").ClickAsync();
        var dark = await reader.Page.EvaluateAsync<string>(Ground);
        await reader.OpenAsync("mutants.html");

        dark.Should().NotBe(light);
        (await reader.Page.EvaluateAsync<string>(Ground)).Should().Be(dark);
        (await reader.Page.Locator("#theme").TextContentAsync()).Should().Be("Colours: dark");
    }

    [WhereChromiumIsFact]
    public async Task Who_wants_no_motion_gets_none()
    {
        await using var reader = await shelf.ReaderAsync(
            new() { ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce });
        await reader.OpenAsync("canon.html");

        (await reader.Page.EvaluateAsync<string>(
            "getComputedStyle(document.documentElement).scrollBehavior")).Should().Be("auto");
    }
}
