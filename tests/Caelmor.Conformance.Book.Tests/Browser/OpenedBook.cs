using Caelmor.Conformance.Book.Folders;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;
using Microsoft.Playwright;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>The book in a folder, and a browser to open it with.</summary>
public sealed class OpenedBook : IAsyncLifetime
{
    /// <summary>A page with nothing on it, to compare others with.</summary>
    internal const string Blank = "blank.html";

    // Milliseconds: the machine may be busy with other things.
    private const float Patience = 120_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-book-");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What the book consists of.</summary>
    internal IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The version of the browser.</summary>
    internal string Version => _browser!.Version;

    public async Task InitializeAsync()
    {
        if (WhereChromiumIsFactAttribute.Path is not { } chromium)
        {
            return;
        }

        var files = BookPages.Of(await Library.WholeOfTwoAsync());
        Pages = [.. files.Where(Links.IsPage).Select(file => file.Name)];
        BookFolder.Write(_folder.FullName, files);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, Blank), "<!doctype html><title>Blank</title><p>.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu"],
            Timeout = Patience,
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>The address of a page: its name, and whatever view of it.</summary>
    internal string AddressOf(string view) =>
        new Uri(Path.Combine(_folder.FullName, "x")).AbsoluteUri[..^1] + view;

    /// <summary>A reader of their own: nobody else's memory, and a list of complaints.</summary>
    internal async Task<Reader> ReaderAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser!.NewContextAsync(
            options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        return new(this, await context.NewPageAsync());
    }
}
