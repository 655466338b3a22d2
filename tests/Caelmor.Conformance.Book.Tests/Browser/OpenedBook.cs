using Caelmor.Conformance.Book.Folders;
using Caelmor.Conformance.Book.Pages;
using Caelmor.Conformance.Book.Tests.Samples;
using Caelmor.Persistence.Tests.Shared;
using Microsoft.Playwright;

namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>The book in a folder, and a browser to open it with.</summary>
public sealed class OpenedBook : IAsyncLifetime
{
    /// <summary>A page with nothing on it, to compare others with.</summary>
    internal const string Blank = "blank.html";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caelmor-book-");
    private Chromium? _browser;

    /// <summary>What the book consists of.</summary>
    internal IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The version of the browser.</summary>
    internal string Version => _browser!.Version;

    public async Task InitializeAsync()
    {
        _browser = await Chromium.StartAsync();
        if (_browser is null)
        {
            return;
        }

        var files = BookPages.Of(await Library.WholeOfTwoAsync());
        Pages = [.. files.Where(Links.IsPage).Select(file => file.Name)];
        BookFolder.Write(_folder.FullName, files);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, Blank), "<!doctype html><title>Blank</title><p>.");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>The address of a page: its name, and whatever view of it.</summary>
    internal string AddressOf(string view) =>
        new Uri(Path.Combine(_folder.FullName, "x")).AbsoluteUri[..^1] + view;

    /// <summary>A reader of their own: nobody else's memory, and a list of complaints.</summary>
    internal async Task<Reader> ReaderAsync(BrowserNewContextOptions? options = null) =>
        new(this, await _browser!.PageAsync(options));
}
