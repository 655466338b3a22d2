using Caelmor.Persistence.Tests.Shared;
using Microsoft.Playwright;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>Whoever has no mouse needs none.</summary>
[Collection(OneShelf.Name)]
public sealed class A_keyboard(OpenedBook shelf)
{
    private const int Steps = 60;

    private const string Reachable = """
        [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
          .filter(one => one.checkVisibility({ visibilityProperty: true }))
        """;

    [WhereChromiumIsFact]
    public async Task Jumps_to_the_text_first()
    {
        await using var reader = await OpenAsync();

        await reader.PressAsync("Tab");
        var first = await reader.Page.EvaluateAsync<string>("document.activeElement.textContent");
        await reader.PressAsync("Enter");

        first.Should().Be("Skip to the text");
        await reader.ArrivesAtAsync("canon.html#text");
    }

    [WhereChromiumIsFact]
    public async Task Reaches_everything_in_the_order_of_the_page()
    {
        await using var reader = await OpenAsync();
        var expected = await reader.Page.EvaluateAsync<int[]>(
            $"{Reachable}.slice(0, {Steps}).map((_, place) => place)");

        var reached = new List<int>();
        for (var i = 0; i < Steps; i++)
        {
            await reader.PressAsync("Tab");
            reached.Add(await reader.Page.EvaluateAsync<int>(
                $"{Reachable}.indexOf(document.activeElement)"));
        }

        reached.Should().Equal(expected);
    }

    [WhereChromiumIsFact]
    public async Task Shows_where_it_is()
    {
        await using var reader = await OpenAsync();
        await reader.PressAsync("Tab");
        await reader.PressAsync("Tab");

        (await reader.Page.EvaluateAsync<string>(
            "getComputedStyle(document.activeElement).outlineStyle")).Should().Be("solid");
    }

    [WhereChromiumIsFact]
    public async Task Searches_with_a_slash_and_clears_with_escape()
    {
        await using var reader = await OpenAsync();
        var all = await reader.RulesAsync();

        await reader.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("sword");
        var found = await reader.RulesAsync();
        await reader.PressAsync("Escape");

        found.Length.Should().BeInRange(1, all.Length - 1);
        (await reader.RulesAsync()).Should().Equal(all);
        (await reader.Page.Locator("input[type=search]").InputValueAsync()).Should().BeEmpty();
    }

    [WhereChromiumIsFact]
    public async Task Leads_to_the_next_rule_and_back()
    {
        await using var reader = await OpenAsync();
        var rules = await reader.RulesAsync();

        await reader.PressAsync("j");
        await reader.PressAsync("j");
        var second = await reader.FocusedRuleAsync();
        await reader.PressAsync("k");

        second.Should().Be(rules[1]);
        (await reader.FocusedRuleAsync()).Should().Be(rules[0]);
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Writes_into_the_address_what_one_looks_at()
    {
        await using var reader = await OpenAsync();
        var rules = await reader.RulesAsync();

        await reader.PressAsync("j");
        await reader.PressAsync("j");
        await reader.ArrivesAtAsync($"canon.html#{rules[1]}");
        await reader.PressAsync("/");
        await reader.ArrivesAtAsync("canon.html#find");
        await reader.Page.Keyboard.TypeAsync("sword");
        await reader.ArrivesAtAsync("canon.html?q=sword");
        await reader.Page.Locator("h1, h4:visible").First.EvaluateAsync(
            "() => document.activeElement.blur()");
        await reader.PressAsync("j");
        var found = await reader.RulesAsync();
        await reader.ArrivesAtAsync($"canon.html?q=sword#{found[0]}");
        await reader.PressAsync("Escape");

        await reader.ArrivesAtAsync("canon.html");
    }

    [WhereChromiumIsFact]
    public async Task Leads_on_from_the_rule_that_the_address_names()
    {
        await using var reader = await OpenAsync("canon.html#21.1-6.4");

        await reader.PressAsync("j");

        await reader.ArrivesAtAsync("canon.html#21.1-6.5");
        (await reader.FocusedRuleAsync()).Should().Be("21.1-6.5");
    }

    [WhereChromiumIsFact]
    public async Task Leads_on_from_where_one_reads()
    {
        await using var reader = await OpenAsync();
        await reader.Page.EvaluateAsync("document.getElementById('22.8-6.1').scrollIntoView()");

        await reader.PressAsync("j");

        (await reader.FocusedRuleAsync()).Should().StartWith("22.8-");
    }

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Is_not_listened_to_by_whoever_does_not_want_it()
    {
        await using var reader = await OpenAsync();
        await reader.Page.Locator(".keys summary").ClickAsync();
        await reader.Page.Locator("#keys").UncheckAsync();
        await reader.Page.ReloadAsync();

        await reader.PressAsync("j");

        (await reader.FocusedRuleAsync()).Should().BeNull();
    }

    private async Task<Reader> OpenAsync(string view = "canon.html")
    {
        var reader = await shelf.ReaderAsync(new()
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 900 },
        });
        await reader.OpenAsync(view);
        return reader;
    }
}
