using Caelmor.Conformance.Checking;
using Caelmor.Conformance.Problems;
using Reqnroll;

namespace Caelmor.Conformance.Tests.Checking;

public sealed class StrictnessTests
{
    private const string Feature = """
        Feature: F
          Background:
            Given unknown

          Scenario: One
            Given a step
            And both this

          Scenario Outline: <what> runs
            Given <what>
            Examples:
              | what   |
              | a step |
              | nobody |

          Scenario: Nothing
        """;

    [Fact]
    public void Features_and_bindings_without_faults_have_no_problems() =>
        Check(Suite.Of("Given a step"), typeof(Good)).Should().BeEmpty();

    [Fact]
    public void All_problems_are_found_without_running_anything() =>
        Check(Feature, typeof(Steps))
            .Where(problem => problem.Kind != ProblemKind.UnusedStepDefinition)
            .Select(problem => (problem.Kind, problem.Location!.Line)).Should().BeEquivalentTo([
                (ProblemKind.Empty, 16),
                (ProblemKind.UndefinedStep, 3),
                (ProblemKind.AmbiguousStep, 7),
                (ProblemKind.UndefinedStep, 10),
            ]);

    [Fact]
    public void A_step_definition_that_nothing_uses_is_named() =>
        Check(Suite.Of("Given a step", "And both this"), typeof(Steps))
            .Should().ContainSingle(problem => problem.Kind == ProblemKind.UnusedStepDefinition)
            .Which.ToString().Should().EndWith(
                ": No step uses Steps.Unused [Then(\"nobody says this\")]. "
                + "Delete it, or write the step that it is for.")
            .And.Contain("StrictnessTests.cs:");

    [Fact]
    public void Having_no_scenario_at_all_is_a_problem() =>
        Check("Feature: F", typeof(Good)).Select(problem => problem.Kind).Should().Contain(
            [ProblemKind.Empty, ProblemKind.NothingRun]);

    private static IReadOnlyList<Problem> Check(string feature, params Type[] bindings)
    {
        var suite = new Suite(feature, bindings);
        return Strictness.Check(suite.Features, suite.Bindings);
    }

    [Binding]
    public sealed class Good
    {
        [Given("a step")]
        public static void Step() => throw new NotSupportedException();
    }

    [Binding]
    public sealed class Steps
    {
        [Given("a step")]
        public static void Step() => throw new NotSupportedException();

        [Given("both {word}")]
        public static void Both(string word) => throw new NotSupportedException(word);

        [Given("both this")]
        public static void BothThis() => throw new NotSupportedException();

        [Then("nobody says this")]
        public static void Unused() => throw new NotSupportedException();
    }
}
