using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>What all pages have: head, running title, foot.</summary>
internal static class PageLayout
{
    public const string Index = "index.html";
    public const string Mutants = "mutants.html";
    public const string NotCovered = "not-covered.html";
    public const string StyleSheet = "book.css";
    public const string Script = "book.js";

    /// <summary>A whole page.</summary>
    /// <param name="book">The book.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="title">What the window is called.</param>
    /// <param name="body">All between running title and foot.</param>
    public static SiteFile Page(Volume book, string name, string title, Html body) =>
        Page(book, name, title, FilterBar.Elsewhere, body);

    /// <summary>A whole page with rules.</summary>
    /// <param name="book">The book.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="title">What the window is called.</param>
    /// <param name="search">What finds its rules.</param>
    /// <param name="body">All between running title and foot.</param>
    public static SiteFile Page(
        Volume book, string name, string title, Html search, Html body) => new(
        name,
        Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="caelmor-certify site">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <script src="{Script}"></script>
            <link rel="stylesheet" href="{StyleSheet}">
            </head>
            <body>
            <a class="skip" href="#text">Skip to the text</a>
            {Running(book, name)}
            <div class="reach">
            {search}
            {Unknown}
            </div>
            {body}
            {Foot(book)}
            </body>
            </html>

            """).Text);

    /// <summary>A name that somebody else gave, in whatever script: it stays in place.</summary>
    public static Html Name(BookImplementation one) => Html.Of($"<bdi>{one.Name}</bdi>");

    private static Html Running(Volume book, string current) => Html.Of($"""
        <header class="running">
        <nav aria-label="Pages">
        <ul>
        {Link(current, Index, Html.Of($"{book.Title}"))}
        {book.Chapters.Select(one => Link(current, one.Page, Html.Of($"{one.Title}")))}
        {Link(current, Mutants, Html.Of($"Mutants"))}
        {Link(current, NotCovered, Html.Of($"What is not covered"))}
        {(book.Implementations.Any() ? Certified : Html.Nothing)}
        </ul>
        </nav>
        <p class="tools"><button id="theme" type="button" hidden>Light or dark</button></p>
        </header>
        """);

    // However many they are, one place leads to the evidence of each.
    private static Html Certified { get; } =
        Html.Of($"<li><a href=\"{Index}#{Anchors.Matrix}\">Who passes</a></li>\n");

    // Whoever follows an address that there is not is told so, wherever the page stands. Only a
    // script can notice.
    private static Html Unknown { get; } = Html.Of($"""
        <p id="odd" role="status" hidden></p>
        <div id="unknown" role="alert" hidden><p></p>
        <p><span id="nearest" hidden>What is nearest to it is <a href="#text"></a>.</span>
        <a id="elsewhere" href="{Index}">Search all rules for it</a>, or
        <a href="#text">stay on this page</a>.</p></div>
        """);

    private static Html Link(string current, string page, Html text) => page == current
        ? Html.Of($"<li><a href=\"{page}\" aria-current=\"page\">{text}</a></li>\n")
        : Html.Of($"<li><a href=\"{page}\">{text}</a></li>\n");

    private static Html Foot(Volume book) => Html.Of($"""
        <footer class="colophon">
        <p>{Editions(book)}. Made by <code>caelmor-certify site</code> from the
        feature files, the registers and the certificates given. It repeats certificates, and does
        not vouch for them.</p>
        </footer>
        """);

    private static string Editions(Volume book) => Describe.Heading(string.Join(
        ", ",
        book.Chapters.Select(one => $"version {one.Version} of {one.Register.Title}")));
}
