using Microsoft.Playwright;

namespace Caelmor.Persistence.Tests.Shared;

/// <summary>The browser of this machine, started.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // Milliseconds: the machine may be busy with other things.
    private const float Patience = 120_000;

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright driver, IBrowser browser) =>
        (_driver, _browser) = (driver, browser);

    /// <summary>Its version.</summary>
    public string Version => _browser.Version;

    /// <summary>Starts it; null where there is none.</summary>
    public static async Task<Chromium?> StartAsync()
    {
        if (WhereChromiumIsFactAttribute.Path is not { } path)
        {
            return null;
        }

        var driver = await Playwright.CreateAsync();
        return new(driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu"],
            Timeout = Patience,
        }));
    }

    /// <summary>A page of somebody who has never seen any.</summary>
    public async Task<IPage> PageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser.NewContextAsync(
            options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }
}

/// <summary>What a page complains of and asks for.</summary>
internal sealed class PageNotes
{
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public PageNotes(IPage page)
    {
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"failed: {request.Url}");
        page.Dialog += (_, dialog) => _complaints.Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    /// <summary>All that was on the console, and all that failed.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>All that was asked for.</summary>
    public IReadOnlyList<string> Requests => _requests;
}
