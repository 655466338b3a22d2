using System.Diagnostics;
using System.Reflection;
using Caelmor.Gherkin.Running;

namespace Caelmor.Persistence.Specs.Certification;

/// <summary>Tells whose an exception is that belongs to no step.</summary>
internal static class StrayOrigin
{
    private static readonly Assembly[] Suites =
        [typeof(StrayOrigin).Assembly, typeof(StrayException).Assembly];

    /// <summary>A task that nobody looked at again. No process ends by that.</summary>
    public static bool IsForgottenTask(StrayException stray) => stray.Scenario is not null;

    /// <summary>On its thread ran somebody else's code, not the suite's alone.</summary>
    public static bool IsTheImplementations(StrayException stray) =>
        !IsForgottenTask(stray)
        && new StackTrace(stray.Exception).GetFrames().Any(IsSomebodyElses);

    private static bool IsSomebodyElses(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Assembly is { } assembly
        && !Suites.Contains(assembly)
        && !assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal);
}
