using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Registers;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>The rules that are accounted for by something else than examples.</summary>
internal sealed class OtherCoverage(Chapter chapter, RuleLinks links)
{
    private static readonly Html None = Html.Of($"<p>None.</p>");

    public Html Exceptions
    {
        get
        {
            List<(BookRule Rule, Html Coverage)> rules =
            [
                .. from one in chapter.Rules
                   where one.Rule.Coverage is Coverage.ByException
                   select (one, Html.Of($"{((Coverage.ByException)one.Rule.Coverage).Reason}")),
            ];
            return Html.Of($"""
                <h3>Shown by nothing</h3>
                {(rules.Count == 0 ? None : Html.Of($"""
                    <p>{Describe.Count(rules.Count, "rule")} for which there is nothing to try, each
                    with the reason that the register gives.</p>
                    {Ledger(rules)}
                    """))}
                """);
        }
    }

    public Html ShapeTests
    {
        get
        {
            List<(BookRule Rule, Html Coverage)> rules =
            [
                .. from one in chapter.Rules
                   where one.Rule.Coverage is Coverage.ByShapeTest
                   select (one, Wording.OfTest(((Coverage.ByShapeTest)one.Rule.Coverage).Name)),
            ];
            return Html.Of($"""
                <h3>Shown by the suite, and by no implementation</h3>
                {(rules.Count == 0 ? None : Html.Of($"""
                    <p>{Describe.Count(rules.Count, "rule")} about the documents, the contract and the
                    suite. A test of the suite itself holds each of them. It speaks about this
                    project, and never about an implementation: a certificate says nothing on
                    them{ShownAsWell(
                        [.. rules.Select(one => one.Rule).Where(one => one.IsShown)])}.</p>
                    {Ledger(rules)}
                    """))}
                """);
        }
    }

    private Html ShownAsWell(List<BookRule> rules) => Html.When(
        rules.Count > 0, $", but for {links.Rules(rules)}, which examples show as well");

    private Html Ledger(IEnumerable<(BookRule Rule, Html Coverage)> rules) => Html.Of($"""
        <dl class="ledger">
        {rules.Select(one => Html.Of($"""
            <div><dt>{links.Rule(one.Rule.Id)} {one.Rule.Rule.Restated}</dt>
            <dd>{one.Coverage}</dd></div>

            """))}</dl>
        """);
}
