using Caelmor.Gherkin.Expressions;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>The words for what can be wrong with bindings.</summary>
internal static class BindingProblems
{
    public static Problem Unloadable(string assembly, string reason) => new(
        ProblemKind.UnloadableAssembly,
        null,
        $"The assembly '{assembly}' does not load: {reason}",
        "Check the path, and that all it depends on lies beside it.");

    public static Problem NoBindings(string name) => new(
        ProblemKind.NoBindings,
        null,
        $"'{name}' holds no class with [Binding].",
        "Put [Binding] on the classes with step definitions, or leave it out.");

    public static Problem Bad(object where, string found, string remedy) =>
        new(ProblemKind.BadBinding, null, $"{where}: {found}", remedy);

    public static Problem Unsupported(object where, string attribute, string reason) => new(
        ProblemKind.Unsupported,
        null,
        $"{where}: [{attribute}] is not supported; {reason}",
        "Take it away, or use [BeforeScenario], [AfterScenario], [BeforeStep], [AfterStep].");

    public static Problem BadExpression(object where, ExpressionException error) =>
        new(ProblemKind.BadExpression, null, $"{where}: {error.Message}", error.Remedy);
}
