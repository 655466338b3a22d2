using System.Reflection;
using System.Runtime.CompilerServices;
using Caelmor.Gherkin.Problems;

namespace Caelmor.Gherkin.Bindings;

/// <summary>What every method has to be that carries an attribute of a binding.</summary>
internal static class MethodRules
{
    /// <summary>The first rule that the method breaks, if it breaks any.</summary>
    public static Problem? Broken(BoundMethod bound)
    {
        var method = bound.Method;
        if (method.ReturnType == typeof(void)
            && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            return BindingProblems.Bad(
                bound, "it is 'async void', so nobody can wait for it.", "Return Task.");
        }

        if (Awaiting.IsForeign(method.ReturnType))
        {
            return BindingProblems.Bad(
                bound,
                $"it returns {method.ReturnType.Name}, which would not be awaited.",
                "Return Task or ValueTask.");
        }

        return BrokenShape(bound, method);
    }

    private static Problem? BrokenShape(BoundMethod bound, MethodInfo method)
    {
        if (method.ContainsGenericParameters)
        {
            return BindingProblems.Bad(
                bound, "it is generic, so its types are open.", "Write it for one type.");
        }

        if (bound.Class.IsAbstract && !method.IsStatic)
        {
            return BindingProblems.Bad(
                bound, "its class is abstract, so nothing can call it.", "Make the class sealed.");
        }

        return bound.Parameters.Any(parameter => parameter.ParameterType.IsByRef)
            ? BindingProblems.Bad(
                bound, "it has a ref, in or out parameter.", "Take the parameter by value.")
            : null;
    }
}
