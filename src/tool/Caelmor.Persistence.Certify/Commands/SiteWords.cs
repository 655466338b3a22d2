using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Certification;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What the book is called, and what is said of an implementation when it is
/// written.</summary>
internal static class SiteWords
{
    public const string Title = "The Living Canon";

    public const string Subtitle =
        "What Caelmor’s persistence is certified by: each rule, its examples, and who obeys it.";

    public static string Of(BookImplementation one) =>
        string.Join(' ', Sentences(one).Prepend($"{Of(one.Certificate.Decision)}."));

    private static string Of(Decision decision) => decision switch
    {
        Decision.Certified => "certified",
        Decision.Rejected => "rejected",
        Decision.NothingCertified => "nothing certified",
        _ => "harness fault",
    };

    private static IEnumerable<string> Sentences(BookImplementation one)
    {
        var version = one.Certificate.Spec.Version;
        var relation = one.Relation switch
        {
            SpecRelation.Older => $"It is of an older version, {version}.",
            SpecRelation.Newer => $"It is of a newer version, {version}.",
            SpecRelation.OtherWords => "It is of this version in other words.",
            _ => "",
        };
        if (relation.Length > 0)
        {
            yield return relation;
        }

        if (one.Strangers > 0)
        {
            yield return one.Strangers == 1
                ? "1 trial of it belongs to no example of this book and is not shown."
                : $"{one.Strangers} trials of it belong to no example of this book and are not shown.";
        }

        foreach (var contradiction in one.Contradictions)
        {
            yield return $"It contradicts itself: {contradiction}";
        }
    }
}
