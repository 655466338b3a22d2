using System.Collections.Immutable;
using Caelmor.Conformance.Book.Binding;
using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Certification;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Certify.Specs;
using Caelmor.Persistence.Tests.Shared;

namespace Caelmor.Conformance.Book.Tests.Samples;

/// <summary>Books of the built-in specs.</summary>
internal static class Library
{
    public const string Title = "A book of two specs";

    public static readonly Suite Suite = SmallSuite.OfTheCanon();

    public static readonly Suite StoreSuite = TheTruthStores.Spec.Suite();

    private static readonly ChapterSource Canon = Source(TheCanon.Spec, Suite);

    private static readonly ChapterSource Stores = Source(TheTruthStores.Spec, StoreSuite);

    /// <summary>The chapter of the canon with these certificates.</summary>
    public static Chapter Of(params ImmutableArray<Certificate> certificates) =>
        WholeOf(certificates).Chapters[0];

    /// <summary>The chapter of the canon with the reference and one mutant.</summary>
    public static async Task<Chapter> OfTwoAsync() => (await WholeOfTwoAsync()).Chapters[0];

    /// <summary>The whole book with these certificates.</summary>
    public static Volume WholeOf(params ImmutableArray<Certificate> certificates) =>
        Binder.Bind(Title, "For tests.", [Canon, Stores], certificates);

    /// <summary>The whole book with the reference and one mutant.</summary>
    public static async Task<Volume> WholeOfTwoAsync() =>
        WholeOf((await SampleCertificates.AllAsync())[..2]);

    /// <summary>A book of the second spec alone.</summary>
    public static Volume OfStoresAlone(params ImmutableArray<Certificate> certificates) =>
        Binder.Bind(Title, "For tests.", [Stores], certificates);

    private static ChapterSource Source(Spec spec, Suite suite) =>
        new(spec, suite, spec.Files.Features);
}
