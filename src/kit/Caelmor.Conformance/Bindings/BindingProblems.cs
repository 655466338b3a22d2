using Caelmor.Conformance.Engine;
using Caelmor.Conformance.Problems;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;

namespace Caelmor.Conformance.Bindings;

/// <summary>The words for what can be wrong with bindings.</summary>
internal static class BindingProblems
{
    private static readonly HookType[] Hooks =
        [HookType.BeforeScenario, HookType.AfterScenario, HookType.BeforeStep, HookType.AfterStep];

    public static Problem Unloadable(string assembly, Exception reason) => new(
        ProblemKind.UnloadableAssembly,
        null,
        $"The assembly '{assembly}' does not load: {reason.Message}",
        "Check the path, and that all it depends on lies beside it.");

    public static Problem NoBindings(string assembly) => new(
        ProblemKind.NoBindings,
        null,
        $"'{assembly}' holds no class with [Binding].",
        "Put [Binding] on the classes with step definitions, or leave it out.");

    /// <summary>What Reqnroll found wrong, and what it would take but is refused here.</summary>
    public static IEnumerable<Problem> In(IBindingRegistry registry) =>
    [
        .. registry.GetErrorMessages().Select(Bad),
        .. registry.GetHooks().Where(hook => !Hooks.Contains(hook.HookType)).Select(hook =>
            Unsupported(
                hook,
                $"[{hook.HookType}]",
                "scenarios are isolated: they run alone, in any order and side by side.")),
        .. registry.GetStepDefinitions().Where(step => step.IsScoped).Select(step =>
            Unsupported(step, "[Scope]", "a step has to mean the same in every feature.")),
    ];

    private static Problem Bad(BindingError error) => new(
        ProblemKind.BadBinding, null, error.Message.TrimEnd('.') + ".", "Correct the binding.");

    private static Problem Unsupported(IBinding binding, string attribute, string reason) => new(
        ProblemKind.Unsupported,
        Symbols.PlaceOf(((RuntimeBindingMethod)binding.Method).MethodInfo),
        $"{Activity.NameOf(binding)}: {attribute} is not supported; {reason}",
        "Take it away, or use [BeforeScenario], [AfterScenario], [BeforeStep], [AfterStep].");
}
