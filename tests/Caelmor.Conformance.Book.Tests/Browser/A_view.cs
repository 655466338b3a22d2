using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>A search and filters, in the address: they can be sent to a colleague.</summary>
[Collection(OneShelf.Name)]
public sealed class A_view(OpenedBook shelf)
{
    private static readonly int All = Library.Suite.Register.Rules.Length;

    [WhereChromiumIsFact(IsLong = true)]
    public async Task Is_searched_as_one_types_and_survives_being_opened_again()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html");
        (await reader.CountAsync()).Should().Be($"{All} rules");

        await reader.Page.Locator("input[type=search]").PressSequentiallyAsync("Ember SWORD");

        var found = await reader.RulesAsync();
        found.Should().NotBeEmpty().And.Contain("21.0-1.2");
        found.Length.Should().BeLessThan(All);
        (await reader.CountAsync()).Should().Be($"{found.Length} of {All} rules");
        await reader.ArrivesAtAsync("canon.html?q=Ember+SWORD");
        await reader.Page.ReloadAsync();
        (await reader.RulesAsync()).Should().Equal(found);
        reader.Complaints.Should().BeEmpty();
    }

    [WhereChromiumIsFact]
    public async Task Is_filtered_by_gate_implementation_and_result()
    {
        var failing = (await Library.OfTwoAsync()).Rules
            .Where(rule => rule.Rule.Group.Id == "atomicity")
            .Where(rule => rule.IsShown && rule.Standings[1].Failed > 0)
            .Select(rule => rule.Id);
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html");

        await reader.Page.Locator("select[name=group]").SelectOptionAsync("atomicity");
        await reader.Page.Locator("select[name=implementation]")
            .SelectOptionAsync("commits-what-it-has");
        await reader.Page.Locator("select[name=result]").SelectOptionAsync("fail");

        (await reader.RulesAsync()).Should().Equal(failing);
        await reader.ArrivesAtAsync(
            "canon.html?group=atomicity&implementation=commits-what-it-has&result=fail");
        await reader.Page.ReloadAsync();
        (await reader.RulesAsync()).Should().Equal(failing);
        (await reader.Page.Locator("select[name=result]").InputValueAsync()).Should().Be("fail");
    }

    [WhereChromiumIsFact]
    public async Task Opens_from_the_matrix_and_closes_by_going_back()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html");

        await reader.Page.Locator(".matrix a.mark.fail").First.ClickAsync();

        (await reader.RulesAsync()).Length.Should().BeInRange(1, All - 1);
        (await reader.Page.Locator(".title-page").IsVisibleAsync()).Should().BeFalse();
        await reader.Page.GoBackAsync();
        (await reader.RulesAsync()).Should().HaveCount(All);
    }

    [WhereChromiumIsFact]
    public async Task Shows_the_rule_that_the_address_names_whatever_is_filtered_out()
    {
        await using var reader = await shelf.ReaderAsync();

        await reader.OpenAsync("canon.html?group=ordering&q=nobody-says-this#21.1-6.4");

        (await reader.RulesAsync()).Should().Equal("21.1-6.4");
        (await reader.CountAsync()).Should().Be($"0 of {All} rules");
    }

    [WhereChromiumIsFact]
    public async Task In_which_nothing_is_left_says_so_and_offers_the_way_back()
    {
        await using var reader = await shelf.ReaderAsync();
        await reader.OpenAsync("canon.html?q=nobody-says-this");

        (await reader.Page.Locator("#nothing").IsVisibleAsync()).Should().BeTrue();
        await reader.Page.Locator("#all").ClickAsync();

        (await reader.RulesAsync()).Should().HaveCount(All);
        await reader.ArrivesAtAsync("canon.html");
    }

    [WhereChromiumIsFact]
    public async Task Takes_what_an_address_says_for_text()
    {
        await using var reader = await shelf.ReaderAsync();

        await reader.OpenAsync("canon.html?group=no-gate&q=<script>alert(1)</script>#%E0%A4%A");

        (await reader.RulesAsync()).Should().BeEmpty();
        reader.Complaints.Should().BeEmpty();
    }
}
