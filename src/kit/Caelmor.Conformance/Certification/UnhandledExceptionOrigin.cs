using System.Diagnostics;
using System.Reflection;
using Caelmor.Conformance.Running;

namespace Caelmor.Conformance.Certification;

/// <summary>Tells whose an exception is that belongs to no step.</summary>
/// <param name="steps">The assemblies with the step definitions.</param>
internal sealed class UnhandledExceptionOrigin(IEnumerable<Assembly> steps)
{
    private static readonly Assembly Kit = typeof(UnhandledExceptionOrigin).Assembly;

    // The kit, the steps, and what these are made with: whatever of it knows the kit. Few runs
    // have strays, so it is looked up for them alone.
    private readonly Lazy<HashSet<string>> _suite = new(() =>
    [
        Name(Kit),
        .. steps.SelectMany(assembly => assembly.GetReferencedAssemblies().Where(KnowsTheKit))
            .Select(reference => reference.Name!),
        .. steps.Select(Name),
    ]);

    /// <summary>A task that nobody looked at again. No process ends by that.</summary>
    public static bool IsForgottenTask(UnhandledException one) => one.Scenario is not null;

    /// <summary>On its thread ran somebody else's code, not the suite's alone.</summary>
    public bool IsTheImplementations(UnhandledException unhandled) =>
        !IsForgottenTask(unhandled)
        && new StackTrace(unhandled.Exception).GetFrames().Any(IsSomebodyElses);

    /// <summary>Nothing but the suite can have thrown it.</summary>
    public bool IsTheSuites(UnhandledException unhandled) =>
        !IsForgottenTask(unhandled) && !IsTheImplementations(unhandled);

    private static bool KnowsTheKit(AssemblyName reference) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name == reference.Name)
            .Any(assembly => assembly.GetReferencedAssemblies().Any(one => one.Name == Name(Kit)));

    private static string Name(Assembly assembly) => assembly.GetName().Name!;

    private bool IsSomebodyElses(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Assembly is { } assembly
        && !_suite.Value.Contains(Name(assembly))
        && !Name(assembly).StartsWith("System.", StringComparison.Ordinal);
}
