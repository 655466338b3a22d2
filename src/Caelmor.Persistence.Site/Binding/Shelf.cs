using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certificates.Writing;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Site.Binding;

/// <summary>The implementations of whom the book tells.</summary>
internal static class Shelf
{
    /// <summary>One for each certificate; its index has been asked for every scenario.</summary>
    public static ImmutableArray<BookImplementation> Of(
        Suite suite,
        ImmutableArray<Certificate> certificates,
        ImmutableArray<TrialIndex> indexes)
    {
        var canon = CanonDigest.Of(suite);
        var slugs = Slugs.Of(certificates.Select(one => one.Subject.Name));
        return
        [
            .. certificates.Select((one, place) => new BookImplementation
            {
                Slug = slugs[place],
                Certificate = one,
                Canon = Relation(one.Canon, canon),
                Strangers = indexes[place].Strangers,
                Contradictions = [.. Contradictions.In(one)],
            }),
        ];
    }

    private static CanonRelation Relation(CanonIdentity theirs, CanonIdentity ours) =>
        theirs == ours ? CanonRelation.Same
        : theirs.Version < ours.Version ? CanonRelation.Older
        : theirs.Version > ours.Version ? CanonRelation.Newer
        : CanonRelation.OtherWords;
}
