using System.Collections.Immutable;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Evidence.Documents;

namespace Caelmor.Conformance.Book.Binding;

/// <summary>Makes the book of some specs and some certificates.</summary>
public static class Binder
{
    /// <summary>Makes the book; each certificate goes to the chapter of its spec.</summary>
    /// <param name="title">What the book is called.</param>
    /// <param name="subtitle">What it is, in half a sentence.</param>
    /// <param name="sources">One for each chapter, in their order.</param>
    /// <param name="certificates">Those of whom the book tells; may be none.</param>
    /// <exception cref="InvalidDataException">
    /// A certificate is of a spec that the book does not have.
    /// </exception>
    public static Volume Bind(
        string title,
        string subtitle,
        IReadOnlyCollection<ChapterSource> sources,
        ImmutableArray<Certificate> certificates)
    {
        var ids = sources.Select(source => source.Suite.Register.Spec).ToList();
        if (certificates.FirstOrDefault(one => !ids.Contains(one.Spec.Id)) is { } stranger)
        {
            throw new InvalidDataException(
                $"The certificate of {stranger.Subject.Name} is of the spec '{stranger.Spec.Id}'. "
                + $"Expected one of a spec of this book: {string.Join(", ", ids)}. Leave it out, "
                + "or bind a book that has its spec.");
        }

        // No two pages of evidence may have one name, whatever chapters they belong to.
        var slugs = Slugs.Of(certificates.Select(one => one.Subject.Name));
        var named = certificates.Zip(slugs).ToLookup(one => one.First.Spec.Id);
        return new(
            title,
            subtitle,
            [
                .. sources.Select(source => ChapterBinder.Bind(
                    source, [.. named[source.Suite.Register.Spec]])),
            ]);
    }
}
