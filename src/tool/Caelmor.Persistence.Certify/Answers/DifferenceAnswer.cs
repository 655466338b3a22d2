using Caelmor.Persistence.Certify.Runs;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>A trial that was not the same in each run.</summary>
/// <param name="Trial">Its id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Run">The first run that differs from the first, counted from 1.</param>
/// <param name="What">What differs, such as <c>entry 3 of the journal</c>.</param>
/// <param name="First">What there was in the first run.</param>
/// <param name="Then">What there was in this one.</param>
public sealed record DifferenceAnswer(
    string Trial, string Title, int Run, string What, string First, string Then)
{
    internal static DifferenceAnswer Of(Difference one) =>
        new(one.Scenario.Id, one.Scenario.Title, one.Run, one.What, one.First, one.Then);
}
