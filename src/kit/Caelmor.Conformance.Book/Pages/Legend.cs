using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>How to read a rule, and what the marks beside it mean.</summary>
internal static class Legend
{
    public const string Anchor = "legend";

    public static Html Text { get; } = Html.Of($"""
        <section aria-labelledby="{Anchor}">
        <h2 id="{Anchor}">How to read a rule</h2>
        <p>Each rule is restated in a line, with its reason and its examples as the designers wrote
        them. An example with a <strong>But</strong> is tried twice: as written, and as its
        <em>control twin</em>, without the <strong>But</strong>, where the request has to be
        granted. A <em>mutant</em> breaks one rule on purpose, and the examples of that rule have
        to catch it.</p>
        <dl class="legend">
        {Mark(Status.Pass, "all examples were tried and passed")}
        {Mark(Status.Fail, "an example was not passed, for whatever reason")}
        {Mark(Status.NotRun, "nothing failed, but not all of it was tried")}
        </dl>
        <p>Each pass and each fail leads to its evidence.</p>
        </section>
        """);

    private static Html Mark(Status status, string meaning) => Html.Of($"""
        <div><dt>{Marks.Of(status, Describe.Of(status))}</dt><dd>{meaning}</dd></div>
        """);
}
