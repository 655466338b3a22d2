using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Persistence.Tests.Shared;
using Microsoft.Playwright;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>What somebody sent leads there, or says that it does not, and where to go on.</summary>
[Collection(OneShelf.Name)]
public sealed class An_address(OpenedBook shelf)
{
    [WhereChromiumIsFact]
    public async Task That_leads_nowhere_says_so_on_every_page()
    {
        await using var reader = await shelf.ReaderAsync();
        foreach (var page in shelf.Pages)
        {
            await reader.OpenAsync($"{page}#no-such-place");

            var notice = reader.Page.Locator("role=alert");
            (await notice.TextContentAsync()).Should()
                .Contain("There is nothing called “no-such-place” on this page.", page);
            (await notice.IsVisibleAsync()).Should().BeTrue(page);
        }

        reader.Complaints.Should().BeEmpty();
    }

    [WhereChromiumIsFact]
    public async Task That_leads_nowhere_leads_to_the_search_over_all_rules()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("truth-store.html#21.1-6.4");

        await reader.Page.Locator("#elsewhere").ClickAsync();

        await reader.ArrivesAtAsync("index.html?q=21.1-6.4");
        (await reader.RulesAsync()).Should().Contain("21.1-6.4");
    }

    [WhereChromiumIsFact]
    public async Task Of_a_rule_that_there_is_not_leads_to_its_section()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html#21.1-6.99");

        await reader.Page.Locator("#nearest a").ClickAsync();

        await reader.ArrivesAtAsync("canon.html#21.1-6");
        (await reader.Page.Locator("role=alert").CountAsync()).Should().Be(0);
    }

    [WhereChromiumIsFact]
    public async Task That_is_changed_by_hand_is_looked_at_again()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html#21.1-6.4");
        (await reader.Page.Locator("#unknown").IsVisibleAsync()).Should().BeFalse();

        await reader.Page.EvaluateAsync("location.hash = '<b>nowhere</b>'");
        await reader.Page.Locator("#unknown").WaitForAsync();

        (await reader.Page.Locator("#unknown p").First.TextContentAsync())
            .Should().Contain("“<b>nowhere</b>”");
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task That_asks_for_a_group_that_there_is_not_says_so()
    {
        await using var reader = await shelf.ReaderAsync();

        await reader.OpenAsync("canon.html?group=no-gate");

        (await reader.Page.Locator("#odd").TextContentAsync()).Should().Be(
            "This page has no gate “no-gate”, which the address asks for: it is left out.");
        (await reader.RulesAsync()).Should().HaveCount(Library.Suite.Register.Rules.Length);
    }

    [WhereChromiumIsFact]
    public async Task Of_the_search_has_it_ready()
    {
        await using var reader = await shelf.ReaderAsync();

        await reader.OpenAsync("canon.html#find");

        await reader.Page.WaitForFunctionAsync("document.activeElement.name === 'q'");
    }

    [WhereChromiumIsFact]
    public async Task Of_a_word_unfolds_the_words_and_shows_it_whatever_is_filtered_out()
    {
        await using var reader = await shelf.ReaderAsync(new()
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        await reader.OpenAsync("canon.html?q=sword");

        await reader.Page.Locator("article:visible a.word[href='#word-truth']").First.ClickAsync();
        await reader.ArrivesAtAsync("canon.html?q=sword#word-truth");

        var entry = reader.Page.Locator("#word-truth");
        (await entry.IsVisibleAsync()).Should().BeTrue();
        (await entry.TextContentAsync()).Should().Contain("as one coherent, sealed unit");
    }

    [WhereChromiumIsFact]
    public async Task Of_a_word_leads_to_it_without_scripts()
    {
        await using var reader = await shelf.ReaderAsync(new() { JavaScriptEnabled = false });

        await reader.OpenAsync("canon.html#word-truth");

        (await reader.Page.Locator("#word-truth").IsVisibleAsync()).Should().BeTrue();
    }

    [WhereChromiumIsFact]
    public async Task Of_a_cell_of_the_matrix_shows_the_rules_that_make_it_what_it_is()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("index.html");

        await reader.Page.Locator(".passes a.mark.fail").First.ClickAsync();

        await reader.ArrivesAtAsync(
            "canon.html?group=participation&implementation=commits-what-it-has&result=fail#*");
        var shown = (await reader.RulesAsync()).Length;
        shown.Should().BePositive();
        (await reader.CountAsync()).Should()
            .Be($"{shown} of {Library.Suite.Register.Rules.Length} rules");
    }
}
