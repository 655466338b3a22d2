using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>The front has one search over the rules of all chapters.</summary>
[Collection(OneShelf.Name)]
public sealed class A_front(OpenedBook shelf)
{
    private static readonly int All =
        Library.Suite.Register.Rules.Length + Library.StoreSuite.Register.Rules.Length;

    [WhereChromiumIsFact]
    public async Task Finds_rules_of_every_chapter_by_what_their_examples_say()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("index.html");
        (await reader.CountAsync()).Should().Be($"{All} rules");

        await reader.Page.Locator("input[type=search]").PressSequentiallyAsync("Missing");

        var found = await reader.RulesAsync();
        found.Should().Contain(id => id.StartsWith("ts-"))
            .And.Contain(id => !id.StartsWith("ts-"));
        found.Length.Should().BeLessThan(All);
        await reader.ArrivesAtAsync("index.html?q=Missing");
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Finds_of_a_chapter_what_the_chapter_finds()
    {
        await using var reader = await shelf.ReaderAsync();
        foreach (var query in new[] { "sword", "save partial", "commits-twice", "21.1-6" })
        {
            await reader.OpenAsync($"canon.html?q={query}");
            var there = await reader.RulesAsync();

            await reader.OpenAsync($"index.html?q={query}");

            there.Should().NotBeEmpty(query);
            (await reader.RulesAsync()).Where(id => !id.StartsWith("ts-"))
                .Should().Equal(there, query);
        }
    }

    [WhereChromiumIsFact]
    public async Task Leads_into_the_chapter_with_what_was_searched_for()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("index.html?q=sword");

        await reader.Page.Locator("li.entry:visible a").First.ClickAsync();

        await reader.ArrivesAtAsync("canon.html?q=sword#21.0-1.2");
        (await reader.Page.Locator("article[id='21.0-1.2']").IsVisibleAsync()).Should().BeTrue();
    }

    [WhereChromiumIsFact]
    public async Task Is_where_every_page_leads_with_what_is_searched_for_there()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("mutants.html");

        await reader.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("Ember sword");
        await reader.PressAsync("Enter");

        await reader.ArrivesAtAsync("index.html?q=Ember+sword");
        (await reader.RulesAsync()).Should().Contain("21.0-1.2").And.HaveCountLessThan(All);
        reader.Complaints.Should().BeEmpty();
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Has_its_search_in_reach_as_all_pages_have_wherever_one_reads()
    {
        foreach (var (width, height, most) in new[] { (1280, 900, 110), (390, 844, 200) })
        {
            await using var reader = await shelf.ReaderAsync(new()
            {
                ReducedMotion = Microsoft.Playwright.ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = height },
            });
            foreach (var page in shelf.Pages)
            {
                await reader.OpenAsync(page);
                (await reader.DepthOfSearchAsync()).Should().BeLessThan(most, page);
                await reader.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight / 2)");
                (await reader.DepthOfSearchAsync()).Should().BeInRange(1, 60, page);
            }
        }
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Keeps_search_and_filters_in_reach_on_a_telephone()
    {
        await using var reader = await shelf.ReaderAsync(
            new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await reader.OpenAsync("canon.html#22.8-9.1");
        var filters = reader.Page.Locator("select[name=group]");

        (await reader.DepthOfSearchAsync()).Should().BeInRange(0, 100);
        (await filters.IsVisibleAsync()).Should().BeFalse();
        await reader.Page.Locator("#more").ClickAsync();

        (await filters.IsVisibleAsync()).Should().BeTrue();
    }

    [WhereChromiumIsFact]
    public async Task Shows_every_rule_without_scripts()
    {
        await using var reader = await shelf.ReaderAsync(new() { JavaScriptEnabled = false });
        await reader.OpenAsync("index.html#21.1-6.4");

        (await reader.Page.Locator("li.entry:visible").CountAsync()).Should().Be(All);
        (await reader.Page.Locator("#to-search").IsVisibleAsync()).Should().BeFalse();
        (await reader.Page.Locator("li:target a").GetAttributeAsync("href"))
            .Should().Be("canon.html#21.1-6.4");
    }
}
