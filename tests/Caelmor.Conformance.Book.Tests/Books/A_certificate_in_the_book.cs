using Caelmor.Conformance.Book.Books;
using Caelmor.Conformance.Book.Tests.Samples;

namespace Caelmor.Conformance.Book.Tests.Books;

/// <summary>What the book makes of a certificate as a whole.</summary>
public sealed class A_certificate_in_the_book
{
    private static readonly string[] Names = ["Höfer & Söhne", "höfer--söhne", "../..", "."];

    [Theory]
    [InlineData(0, SpecRelation.Older)]
    [InlineData(2, SpecRelation.Newer)]
    [InlineData(1, SpecRelation.Same)]
    public async Task Is_of_this_canon_an_older_or_a_newer_one(int version, SpecRelation relation)
    {
        var one = (await SampleCertificates.AllAsync())[0];

        var book = Library.Of(one with { Spec = one.Spec with { Version = version } });

        book.Implementations[0].Relation.Should().Be(relation);
    }

    [Fact]
    public async Task May_be_of_the_same_version_in_other_words()
    {
        var one = (await SampleCertificates.AllAsync())[0];

        var book = Library.Of(one with { Spec = one.Spec with { Features = "other" } });

        book.Implementations[0].Relation.Should().Be(SpecRelation.OtherWords);
    }

    [Fact]
    public async Task Agrees_with_itself_if_the_certifier_wrote_it() =>
        Library.Of(await SampleCertificates.AllAsync()).Implementations
            .Should().OnlyContain(one => one.Contradictions.IsEmpty);

    [Fact]
    public async Task Is_caught_counting_what_it_does_not_hold()
    {
        var one = (await SampleCertificates.AllAsync())[1];

        var book = Library.Of(one with
        {
            Decision = Certification.Decision.Certified,
            Counts = one.Counts with { Passed = one.Counts.Expected },
        });

        book.Implementations[0].Contradictions.Should().HaveCount(2);
    }

    [Fact]
    public async Task Has_an_address_of_its_own_whatever_its_name()
    {
        var one = (await SampleCertificates.AllAsync())[0];

        var book = Library.Of(
            [.. Names.Select(name => one with { Subject = one.Subject with { Name = name } })]);

        book.Implementations.Select(who => who.Page).Should().Equal(
            "evidence-h-fer-s-hne.html",
            "evidence-h-fer-s-hne-2.html",
            "evidence-implementation.html",
            "evidence-implementation-2.html");
    }
}
