using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Commands;

/// <summary>What is said of an implementation when a book is written.</summary>
internal static class SiteWords
{
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
        var version = one.Certificate.Canon.Version;
        var relation = one.Canon switch
        {
            CanonRelation.Older => $"It is of an older canon, version {version}.",
            CanonRelation.Newer => $"It is of a newer canon, version {version}.",
            CanonRelation.OtherWords => "It is of this version of the canon in other words.",
            _ => "",
        };
        if (relation.Length > 0)
        {
            yield return relation;
        }

        if (one.Strangers > 0)
        {
            yield return $"{Count.Of(one.Strangers, "trial")} of it belong to no example of this "
                + "book and are not shown.";
        }

        foreach (var contradiction in one.Contradictions)
        {
            yield return $"It contradicts itself: {contradiction}";
        }
    }
}
