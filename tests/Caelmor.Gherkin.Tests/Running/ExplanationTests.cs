using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Running;

namespace Caelmor.Gherkin.Tests.Running;

public sealed class ExplanationTests
{
    private const string Remedy = ": the scenario did not end within 1500 ms. "
        + "Look for what never ends, or raise the time limit.";

    private static readonly Scenario Scenario = Suite.Only(Suite.Of("Given a step"));

    [Fact]
    public void A_step_that_hangs_is_named_in_its_place() =>
        OfTimeout(Scenario.Steps[0]).Should().Be(
            "town/market.feature:3:5: Timed out in the step 'Given a step'" + Remedy);

    [Fact]
    public void A_hook_that_hangs_is_named() =>
        OfTimeout(new BoundMethod(typeof(Notes), typeof(Notes).GetMethod(nameof(Notes.Add))!))
            .Should().Be("town/market.feature:2:3: Timed out in the hook Notes.Add" + Remedy);

    [Fact]
    public void What_else_hangs_is_said_in_words() =>
        OfTimeout("the disposal of its classes").Should().Be(
            "town/market.feature:2:3: Timed out in the disposal of its classes" + Remedy);

    [Theory]
    [InlineData("", "")]
    [InlineData("It failed.", " | It failed.")]
    public void A_crash_is_said_before_what_was_known(string known, string said) =>
        Explanation.OfCrash(Result(known), new InvalidOperationException("Astray.")).Should().Be(
            "town/market.feature:2:3: Crashed: a thread that the scenario started threw "
            + "InvalidOperationException: Astray." + said);

    private static string OfTimeout(object doing) =>
        Explanation.OfTimeout(Scenario, TimeSpan.FromSeconds(1.5), doing);

    private static ScenarioResult Result(string explanation) => new()
    {
        Scenario = Scenario,
        Outcome = Outcome.Failed,
        Steps = [],
        Exceptions = [],
        Duration = TimeSpan.Zero,
        Explanation = explanation,
    };
}
