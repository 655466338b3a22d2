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
