using Caelmor.CommandLine;
using Caelmor.Conformance.Problems;

namespace Caelmor.Persistence.Certify.Suites;

/// <summary>Says what is wrong with a suite: the causes, not all that follows from them.</summary>
internal static class SuiteProblems
{
    private const int Most = 10;

    /// <exception cref="StopException">There are problems.</exception>
    public static void StopAt(IReadOnlyCollection<Problem> problems, SuiteSource source)
    {
        if (problems.Count == 0)
        {
            return;
        }

        var isTheirs = source.Features is not null || source.Bindings.Count > 0;
        throw new StopException(
            isTheirs ? ExitCode.WrongUsage : ExitCode.ToolFault, Messages(problems, source));
    }

    private static IEnumerable<string> Messages(
        IReadOnlyCollection<Problem> problems, SuiteSource source)
    {
        var rank = problems.Min(Rank);
        var causes = problems
            .Where(problem => Rank(problem) == rank)
            .GroupBy(problem => (problem.Message, problem.Remedy))
            .ToList();
        foreach (var cause in causes.Take(Most))
        {
            yield return OneLine(cause.First()) + Elsewhere(cause.Count() - 1);
        }

        if (causes.Count > Most)
        {
            yield return $"and {Count.Of(causes.Count - Most, "further problem")} of this kind.";
        }

        if (source.Features is not null && rank == Rank(ProblemKind.UnusedStepDefinition))
        {
            yield return $"'{source.Features}' does not hold the whole suite. "
                + "To try a part of it, name the whole folder and choose rules with --only.";
        }
    }

    private static string OneLine(Problem problem) => string.Join(
        ' ', problem.ToString().Split('\n', StringSplitOptions.TrimEntries));

    private static string Elsewhere(int times) =>
        times == 0 ? string.Empty : $" The same in {Count.Of(times, "other place")}.";

    private static int Rank(Problem problem) => Rank(problem.Kind);

    // What does not load or parse makes steps undefined and step definitions unused.
    private static int Rank(ProblemKind kind) => kind switch
    {
        ProblemKind.UnusedStepDefinition or ProblemKind.NothingRun => 2,
        ProblemKind.UndefinedStep or ProblemKind.AmbiguousStep or ProblemKind.BadTag => 1,
        _ => 0,
    };
}
