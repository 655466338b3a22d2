using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Caelmor.AuditLedger.Operating.Ledgers;
using Caelmor.ShownTexts;

namespace Caelmor.AuditLedger.Operating.Viewing;

/// <summary>Prints a ledger as one page that needs nothing beside it.</summary>
/// <remarks>
/// Events are anybody's words. What stands in them is encoded (<see cref="Html"/>), and the page
/// allows no style sheet and no script but its own two, which it names by their digests: what got
/// through all the same would not run, and there is nowhere it could send anything to.
/// </remarks>
internal static class ViewPage
{
    /// <summary>By this a file is known as such a page.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"caelmor-ledger view\">";

    private static readonly string Style = ViewAssets.Read("view.css");

    private static readonly string Script = ViewAssets.Read("view.js");

    // Style sheet and script are this tool's own, and stand in their elements as they are.
    private static readonly string[] Frame =
    [
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        {Mark}
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '{Digest(Style)}'; script-src '{Digest(Script)}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">

        """,
        $"<style>{Style}</style>\n</head>\n<body>\n",
        $"<script>{Script}</script>\n</body>\n</html>\n",
    ];

    /// <summary>The page.</summary>
    public static string Of(LedgerView view) => string.Concat(
        Frame[0],
        Html.Of($"<title>Audit ledger {view.Ledger}</title>\n").Text,
        Frame[1],
        Head(view).Text,
        Html.Of($"<main>\n{TimeLine.Of(view)}\n{EventList.Of(view)}\n{Latest(view)}\n</main>\n").Text,
        Foot(view).Text,
        Frame[2]);

    private static Html Head(LedgerView view) => Html.Of($"""
        <header>
        <h1>Audit ledger</h1>
        <p class="place"><bdi>{view.Ledger}</bdi></p>
        <dl class="facts">
        <div><dt>Events</dt><dd>{Words.Number(view.Head.Events)}</dd></div>
        <div><dt>Snapshots</dt><dd>{Words.Number(view.Head.Snapshots)}</dd></div>
        <div><dt>Looked at</dt><dd>{Time(view.Time)}</dd></div>
        </dl>
        <p>Every byte up to the last seal was read, and is as it was acknowledged. What was written
        later is not on this page.</p>
        <p id="head"><b>Head</b> <code>{HeadText.Of(view.Head)}</code></p>
        <p class="quiet">Kept elsewhere, it shows whether the history is still this one:
        <code>caelmor-ledger verify DIR --head HEAD</code>.</p>
        </header>

        """);

    private static Html Latest(LedgerView view) => view.Latest is not { } latest
        ? Html.Of($"<h2>The latest snapshot</h2>\n<p>There is none.</p>")
        : Html.Of($"""
            <h2>The latest snapshot</h2>
            <details id="snapshot"><summary>Number {Words.Number(view.Head.Snapshots)}</summary>
            <pre tabindex="0">{Words.Indented(latest)}</pre>{Words.LeftOut(latest)}
            </details>
            """);

    private static Html Foot(LedgerView view) => Html.Of($"""
        <footer><p class="quiet">Made by <code>caelmor-ledger view</code> from
        <bdi>{view.Ledger}</bdi> on {Time(view.Time)}. It is a picture, and no part of the
        ledger.</p></footer>

        """);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(
        "yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Digest(string text) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
