using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Evidence.Writing;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>The implementations of whom a chapter tells.</summary>
internal static class ChapterImplementations
{
    /// <summary>One for each certificate; its index has been asked for every scenario.</summary>
    public static ImmutableArray<BookImplementation> Of(
        Suite suite,
        ImmutableArray<(Certificate Certificate, string Slug)> certificates,
        ImmutableArray<TrialIndex> indexes)
    {
        var ours = SpecDigest.Of(suite);
        return
        [
            .. certificates.Select((one, place) => new BookImplementation
            {
                Slug = one.Slug,
                Certificate = one.Certificate,
                Relation = RelationOf(one.Certificate.Spec, ours),
                Strangers = indexes[place].Strangers,
                Contradictions = [.. Contradictions.In(one.Certificate)],
            }),
        ];
    }

    private static SpecRelation RelationOf(SpecIdentity theirs, SpecIdentity ours) =>
        theirs == ours ? SpecRelation.Same
        : theirs.Version < ours.Version ? SpecRelation.Older
        : theirs.Version > ours.Version ? SpecRelation.Newer
        : SpecRelation.OtherWords;
}
