using Caelmor.Conformance.Book.Pages;

namespace Caelmor.Conformance.Book.Tests.Pages;

/// <summary>A journal may be long, and is read by people.</summary>
public sealed class A_journal_to_be_read
{
    [Fact]
    public void Stands_as_it_is_if_nothing_is_repeated() =>
        Of("a", "b", "a", "b", "c").Should().Equal("a", "b", "a", "b", "c");

    [Fact]
    public void Says_a_repeated_line_once() =>
        Of("a", "b", "b", "b", "c").Should().Equal(
            "a", "b", "… and the same line another 2 times", "c");

    [Fact]
    public void Says_repeated_lines_once() =>
        Of("x", "a", "b", "a", "b", "a", "b").Should().Equal(
            "x", "a", "b", "… and the same 2 lines another 2 times");

    [Fact]
    public void Is_cut_where_it_is_endless_and_says_so()
    {
        string[] endless = [.. Enumerable.Range(0, 5000).Select(number => $"line {number}")];

        var folded = Of(endless);

        folded.Should().HaveCount(151);
        folded[^1].Should().Be("… and 4850 further lines, in the certificate");
    }

    private static IReadOnlyList<string> Of(params string[] entries) =>
        [.. JournalFold.Of([.. entries])];
}
