using System.Text.RegularExpressions;
using Caelmor.Persistence.Tests.Shared;
using Microsoft.Playwright;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>Somebody who reads the book.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private const float Longest = 120_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly OpenedBook _shelf;
    private readonly PageNotes _notes;

    public Reader(OpenedBook shelf, IPage page)
    {
        _shelf = shelf;
        Page = page;
        _notes = new(page);
    }

    public IPage Page { get; }

    /// <summary>All that was on the console, and all that failed.</summary>
    public IReadOnlyList<string> Complaints => _notes.Complaints;

    /// <summary>All that was asked for.</summary>
    public IReadOnlyList<string> Requests => _notes.Requests;

    public async Task OpenAsync(string view) => await Page.GotoAsync(_shelf.AddressOf(view));

    /// <summary>The number of pixels from the top of the window to the search.</summary>
    public async Task<int> DepthOfSearchAsync() => await Page.EvaluateAsync<int>(
        "Math.ceil(document.querySelector('input[type=search]').getBoundingClientRect().bottom)");

    /// <summary>Waits until the address is that of a view, in which * is anything. It follows what
    /// the reader does, but not at once.</summary>
    public async Task ArrivesAtAsync(string view)
    {
        var address = $"^{Regex.Escape(_shelf.AddressOf(view)).Replace("\\*", ".*")}$";
        await Assertions.Expect(Page).ToHaveURLAsync(
            new Regex(address, RegexOptions.None, Patience), new() { Timeout = Longest });
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>The numbers of the rules that are shown.</summary>
    public async Task<string[]> RulesAsync() => await Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('article.rule, li.entry')]"
        + ".filter(one => one.checkVisibility()).map(one => one.id)");

    /// <summary>What the reader is told of their search.</summary>
    public async Task<string> CountAsync() =>
        await Page.Locator("#count").TextContentAsync() ?? string.Empty;

    /// <summary>The number of the rule whose heading has the focus.</summary>
    public async Task<string?> FocusedRuleAsync() => await Page.EvaluateAsync<string?>(
        "document.activeElement.closest('article.rule')?.id ?? null");

    public async Task PressAsync(string key) => await Page.Keyboard.PressAsync(key);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
