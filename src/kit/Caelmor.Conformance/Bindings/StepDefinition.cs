using Caelmor.Conformance.Engine;
using Caelmor.Conformance.Features;
using Caelmor.Conformance.Problems;
using Reqnroll.Bindings;
using Reqnroll.Bindings.Reflection;

namespace Caelmor.Conformance.Bindings;

/// <summary>One attribute that makes a method run for the steps that fit its expression.</summary>
/// <remarks>A method with several attributes gives several definitions.</remarks>
public sealed class StepDefinition
{
    private readonly RuntimeBindingMethod _method;

    private StepDefinition(IReadOnlyList<IStepDefinitionBinding> bindings)
    {
        Bindings = bindings;
        _method = (RuntimeBindingMethod)bindings[0].Method;
        Type = bindings.Count > 1 ? null : ReqnrollSteps.TypeOf(bindings[0].StepDefinitionType);
    }

    /// <summary>Which steps it is for; null for <c>[StepDefinition]</c>: steps of every type.</summary>
    public StepType? Type { get; }

    /// <summary>The cucumber expression or regular expression as written.</summary>
    public string Expression => Bindings[0].SourceExpression;

    /// <summary>The binding class.</summary>
    public Type Class => _method.MethodInfo.ReflectedType!;

    /// <summary>The method's name.</summary>
    public string Method => _method.Name;

    /// <summary>Where the method stands; null if its assembly came without symbols.</summary>
    public Location? Location => Symbols.PlaceOf(_method.MethodInfo);

    internal IReadOnlyList<IStepDefinitionBinding> Bindings { get; }

    /// <summary>The definition as its author would look for it.</summary>
    public override string ToString() =>
        $"{Class.Name}.{Method} [{Type?.ToString() ?? "StepDefinition"}(\"{Expression}\")]";

    /// <summary>The definitions that work, in the order in which Reqnroll found them.</summary>
    internal static IEnumerable<StepDefinition> In(IBindingRegistry registry) =>
        registry.GetStepDefinitions()
            .Where(binding => binding.IsValid)
            .GroupBy(binding => (binding.Method, binding.SourceExpression))
            .SelectMany(Attributes)
            .Select(bindings => new StepDefinition(bindings));

    // [StepDefinition] is three bindings to Reqnroll, one for steps of each type.
    private static IEnumerable<IReadOnlyList<IStepDefinitionBinding>> Attributes(
        IEnumerable<IStepDefinitionBinding> alike)
    {
        IReadOnlyList<IStepDefinitionBinding> bindings = [.. alike];
        return bindings.Count == 3 ? [bindings] : bindings.Chunk(1);
    }
}
