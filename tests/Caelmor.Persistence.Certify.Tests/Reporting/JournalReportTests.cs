using System.Collections.Immutable;
using Caelmor.Conformance.Journaling;
using Caelmor.Persistence.Certify.Reporting;
using Caelmor.Persistence.Specs.Observed;

namespace Caelmor.Persistence.Certify.Tests.Reporting;

public sealed class JournalReportTests
{
    private static readonly JournalEntry Hold = new("simulation", PortAction.Hold, "");
    private static readonly JournalEntry Release = new("simulation", PortAction.Release, "");

    [Fact]
    public void The_first_difference_is_marked_and_what_is_the_same_is_not_repeated() =>
        Report([Hold, Release], [Hold, Hold, Release]).Should().Equal(
            "A",
            "    1  simulation: hold",
            ">   2  simulation: release",
            "B",
            "       (1: the same)",
            ">   2  simulation: hold",
            "    3  simulation: release");

    [Fact]
    public void A_journal_that_stops_too_early_is_marked_at_its_end() =>
        Report([Hold], [Hold, Release]).Should().Equal(
            "A",
            "    1  simulation: hold",
            ">   2  (nothing more)",
            "B",
            "       (1: the same)",
            ">   2  simulation: release");

    [Fact]
    public void What_is_far_from_the_difference_is_left_out_and_repeats_are_counted() =>
        Report(
            [.. Enumerable.Repeat(Hold, 8), Release, .. Enumerable.Repeat(Hold, 9)],
            [.. Enumerable.Repeat(Hold, 9)]).Should().Equal(
            "A",
            "       (1 to 2: left out)",
            "    3  simulation: hold (6 times)",
            ">   9  simulation: release",
            "   10  simulation: hold (3 times)",
            "       (13 to 18: left out)",
            "B",
            "       (1 to 8: the same)",
            ">   9  simulation: hold");

    [Fact]
    public void What_has_no_journal_of_a_conforming_one_has_nothing_to_compare() =>
        Report([Hold], []).Should().EndWith(
            "  What was found does not happen to it, so there is nothing to compare.");

    [Fact]
    public void Journals_that_are_the_same_are_said_to_be() =>
        Report([Hold], [Hold]).Should().EndWith(
            "  The same, word for word: here the two do not differ.");

    private static string[] Report(
        ImmutableArray<JournalEntry> one, ImmutableArray<JournalEntry> other)
    {
        var written = new StringWriter();
        using (var screen = Screen.Plain(written))
        {
            new JournalReport(screen, 0, isVerbose: false).Write(("A", one), ("B", other));
        }

        return written.ToString().Split(
            Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
