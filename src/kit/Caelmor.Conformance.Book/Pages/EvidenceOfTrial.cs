using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>One trial of a certificate: what became of it and, if it failed, why.</summary>
internal static class EvidenceOfTrial
{
    /// <summary>The trial, and the way back to the first of its rules that its chapter
    /// has.</summary>
    public static Html Of(
        CertifiedTrial trial, int place, IReadOnlySet<string> rules, RuleLinks links) =>
        Html.Of($"""
            <li id="t{place}">{Mark(trial.Finding)} {Cut.Of(trial.Title)}
            <span class="gloss">{Back(trial, rules, links)} {Cut.Of(trial.Id)}</span>
            {Failure(trial.Failure)}</li>

            """);

    private static Html Back(CertifiedTrial trial, IReadOnlySet<string> rules, RuleLinks links) =>
        trial.Rules.FirstOrDefault(rules.Contains) is { } rule
            ? links.Rule(rule)
            : Html.Nothing;

    private static Html Mark(Finding finding) => Marks.Of(
        finding == Finding.Obeyed ? Status.Pass : Status.Fail, Describe.Result(finding));

    private static Html Failure(TrialFailure? failure) => failure is null
        ? Html.Nothing
        : Html.Of($"""
            <dl class="failure">{Line("step", failure.Step)}
            {Line("expected", failure.Expected)}{Line("found", failure.Found)}</dl>
            """);

    private static Html Line(string name, string text) =>
        Html.When(text.Length > 0, $"<div><dt>{name}</dt><dd>{Cut.Of(text)}</dd></div>");
}
