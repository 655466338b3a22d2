using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Books;

/// <summary>What is in the book: a chapter for each spec.</summary>
public sealed class A_book
{
    [Fact]
    public void Has_a_chapter_for_each_spec_in_their_order()
    {
        var book = Library.WholeOf();

        book.Chapters.Select(one => (one.Id, one.Title, one.Page)).Should().Equal(
            ("canon", "The canon", "canon.html"),
            ("truth-store", "Truth stores", "truth-store.html"));
        book.Rules.Select(rule => rule.Rule).Should().Equal(
            Library.Suite.Register.Rules.Concat(Library.StoreSuite.Register.Rules));
    }

    [Fact]
    public async Task Has_each_certificate_in_the_chapter_of_its_spec()
    {
        var (orchestrator, store) = (
            (await SampleCertificates.AllAsync())[0], await SampleCertificates.OfAStoreAsync());

        var book = Library.WholeOf(store, orchestrator);

        book.Chapters.Select(one => one.Implementations.Single().Name)
            .Should().Equal("reference", "a store");
        book.Chapters[1].Rules.Should().OnlyContain(
            rule => rule.Standings.Single().Status == Status.Pass);
        book.Implementations.Should().OnlyContain(
            one => one.Strangers == 0 && one.Relation == SpecRelation.Same);
    }

    [Fact]
    public async Task Has_a_page_of_its_own_for_the_evidence_of_namesakes_in_two_chapters()
    {
        var (orchestrator, store) = (
            (await SampleCertificates.AllAsync())[0], await SampleCertificates.OfAStoreAsync());

        var book = Library.WholeOf(orchestrator, store with { Subject = orchestrator.Subject });

        book.Implementations.Select(one => one.Page).Should().Equal(
            "evidence-reference.html", "evidence-reference-2.html");
    }

    [Fact]
    public async Task Takes_no_certificate_of_a_spec_that_it_does_not_have()
    {
        var orchestrator = (await SampleCertificates.AllAsync())[0];

        var binding = () => Library.OfStoresAlone(orchestrator);

        binding.Should().Throw<InvalidDataException>().WithMessage(
            "The certificate of reference is of the spec 'canon'. Expected*: truth-store. Leave*");
    }
}
