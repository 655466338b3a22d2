using Caelmor.Gherkin.Bindings;
using Caelmor.Gherkin.Features;
using Caelmor.Gherkin.Injection;

namespace Caelmor.Gherkin.Running;

/// <summary>Runs the hooks of one scenario.</summary>
internal sealed class HookRunner(
    HookList hooks, Scenario scenario, ScenarioContainer container, StepLog log)
{
    /// <summary>Runs all hooks of a kind; one that fails does not spare the others.</summary>
    /// <returns>The first thing that one of them threw.</returns>
    public Exception? Run(HookKind kind)
    {
        Exception? first = null;
        foreach (var hook in hooks.Of(kind))
        {
            if (hook.IsFor(scenario.Tags) && Call(hook.Bound) is { } error)
            {
                log.Fault(error);
                first ??= error;
            }
        }

        return first;
    }

    private Exception? Call(BoundMethod bound)
    {
        log.Doing(bound);
        try
        {
            var arguments = bound.Parameters
                .Select(parameter => container.Resolve(parameter.ParameterType))
                .ToArray();
            bound.Call(bound.Method.IsStatic ? null : container.Resolve(bound.Class), arguments);
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }
}
