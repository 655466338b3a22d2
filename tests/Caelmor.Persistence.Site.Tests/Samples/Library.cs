using System.Collections.Immutable;
using Caelmor.Persistence.Certificates.Documents;
using Caelmor.Persistence.Certify.Mutation;
using Caelmor.Persistence.Site.Binding;
using Caelmor.Persistence.Site.Books;
using Caelmor.Persistence.Specs.Certification;

namespace Caelmor.Persistence.Site.Tests.Samples;

/// <summary>Books of the built-in suite.</summary>
internal static class Library
{
    public static readonly Suite Suite = Suite.BuiltIn();

    public static readonly ImmutableArray<BookMutant> Mutants =
    [
        .. MutantOnTrial.All.Select(mutant => new BookMutant(
            mutant.Name, mutant.Breaks.Text, mutant.Sentence, mutant.CaughtBy)),
    ];

    /// <summary>The book with these certificates.</summary>
    public static Book Of(params ImmutableArray<Certificate> certificates) =>
        Binder.Bind(Suite, Suite.BuiltInFeatures(), Mutants, certificates);

    /// <summary>The book with the reference and one mutant.</summary>
    public static async Task<Book> OfTwoAsync() => Of((await SampleCertificates.AllAsync())[..2]);

    /// <summary>The book with the reference and two mutants.</summary>
    public static async Task<Book> OfThreeAsync() => Of(await SampleCertificates.AllAsync());
}
