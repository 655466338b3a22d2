using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Conversion;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Injection;
using Caelmor.Gherkin.Matching;

namespace Caelmor.Gherkin.Running;

/// <summary>Runs steps: converts their arguments and calls their methods.</summary>
internal sealed class StepRunner(
    ArgumentConverter converter, ScenarioContainer container, HookRunner hooks, StepLog log)
{
    public void Run(Step step, StepMatch match)
    {
        log.BeginStep();
        var fault = hooks.Run(HookKind.BeforeStep);
        log.Doing(step);
        var error = fault is null ? Call(step, match) : null;

        if (error is not null)
        {
            // Noted before the hooks that follow: they must not win over the step.
            log.StepThrew(error);
        }

        var later = hooks.Run(HookKind.AfterStep);
        log.EndStep(step, match, fault ?? later);
    }

    private Exception? Call(Step step, StepMatch match)
    {
        try
        {
            var bound = match.Definition!.Bound;
            var target = bound.Method.IsStatic ? null : container.Resolve(bound.Class);
            bound.Call(target, Arguments(step, match, bound));
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    private object?[] Arguments(Step step, StepMatch match, BoundMethod bound)
    {
        var arguments = new object?[bound.Parameters.Count];
        var next = 0;
        foreach (var text in match.Arguments)
        {
            arguments[next] = converter.FromText(text, Wanted(bound, next), container);
            next++;
        }

        if (step.DocString is not null)
        {
            arguments[next] = converter.FromText(step.DocString, Wanted(bound, next), container);
            next++;
        }

        if (step.Table is not null)
        {
            arguments[next] = converter.FromTable(step.Table, Wanted(bound, next), container);
        }

        return arguments;
    }

    private static Type Wanted(BoundMethod bound, int index) =>
        bound.Parameters[index].ParameterType;
}
