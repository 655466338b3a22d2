using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Words;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Who was tried, by what, where, and what it came to.</summary>
internal static class CertificateFacts
{
    public static Html Of(Chapter chapter, BookImplementation who)
    {
        var one = who.Certificate;
        return Html.Of($"""
            <dl class="certificate">
            <div><dt>decision</dt><dd>{Decisions.Of(one.Decision)}</dd></div>
            {Fact("version", one.Subject.Version)}
            {Fact("reached", Describe.Of(one.Subject.Binding))}
            {Fact("source", one.Subject.Source)}
            {Fact("SHA-256", one.Subject.Digest)}
            {Fact("trials", Counts(one.Counts))}
            <div><dt>spec</dt><dd><a href="{chapter.Page}">{chapter.Title}</a></dd></div>
            {Fact("tried under", Describe.Of(who.Relation, one.Spec.Version))}
            {Fact("certifier", one.Run.Certifier)}
            {Fact("on", $"{one.Run.OperatingSystem}, {one.Run.Architecture}, {one.Run.Runtime}")}
            {Fact("began", one.Run.Started.ToString("d MMMM yyyy, HH:mm:ss zzz"))}
            {Fact("took", Times(one.Run))}
            {Fact("seed", Seed(one.Run))}
            </dl>
            {Contradiction.Of(who)}
            {one.UnhandledExceptions.Select(unhandled => Stray(unhandled.Message))}
            """);
    }

    private static Html Stray(string text) => Html.Of($"""
        <p class="warning"><strong>An exception that no step met.</strong> {Cut.Of(text)}</p>

        """);

    private static Html Fact(string name, string text) => Html.When(
        text.Length > 0,
        $"<div><dt>{name}</dt><dd><bdi>{Cut.Of(text)}</bdi></dd></div>\n");

    private static string Times(RunConditions run) =>
        $"{run.DurationSeconds:0.##} s, at most {run.TimeLimitSeconds:0.##} s for an answer";

    private static string Seed(RunConditions run) =>
        run.IsShuffled ? $"{run.Seed}, which gave the order, too" : $"{run.Seed}";

    private static string Counts(TrialCounts counts) =>
        $"{counts.Expected} expected, {counts.Executed} executed, {counts.Passed} passed";
}
