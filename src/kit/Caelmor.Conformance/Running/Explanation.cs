using Caelmor.Conformance.Engine;
using Caelmor.Conformance.Features;
using Reqnroll.Bindings;

namespace Caelmor.Conformance.Running;

/// <summary>The words for what became of a scenario that did not pass.</summary>
internal static class Explanation
{
    public static string Of(
        Scenario scenario,
        Outcome outcome,
        IEnumerable<StepResult> steps,
        IReadOnlyList<Exception> exceptions)
    {
        StepResult[] failing = [.. steps.Where(one => one.Outcome != Outcome.Passed)];
        var word = outcome == Outcome.HarnessFault ? "Harness fault" : outcome.ToString();
        var around = exceptions.Except(failing.Select(one => one.Exception)).Select(Say!);
        return string.Join(" | Then: ", failing
            .Select(one => $"{one.Step.Location}: {word} in '{one.Step}': {Say(one.Exception!)}")
            .DefaultIfEmpty($"{scenario.Location}: {word} around its steps: {around.FirstOrDefault()}")
            .Concat(around.Skip(failing.Length == 0 ? 1 : 0)));
    }

    public static string OfTimeout(Scenario scenario, TimeSpan limit, object doing)
    {
        var (place, what) = doing switch
        {
            Step step => (step.Location, $"the step '{step}'"),
            IHookBinding hook => (scenario.Location, $"the hook {Activity.NameOf(hook)}"),
            IBinding made => (scenario.Location, $"the transformation {Activity.NameOf(made)}"),
            _ => (scenario.Location, doing.ToString()),
        };
        return $"{place}: Timed out in {what}: it did not end within "
            + $"{limit.TotalMilliseconds} ms. Look for what never ends, or raise the time limit.";
    }

    public static string OfCrash(ScenarioResult result, Exception crash)
    {
        var before = result.Explanation.Length == 0 ? string.Empty : $" | {result.Explanation}";
        return $"{result.Scenario.Location}: Crashed: a thread that the scenario started threw "
            + $"{Say(crash)}{before}";
    }

    private static string Say(Exception exception)
    {
        try
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
        catch (Exception)
        {
            // The code under test may well throw exceptions that can't even say what they mean.
            return exception.GetType().Name;
        }
    }
}
