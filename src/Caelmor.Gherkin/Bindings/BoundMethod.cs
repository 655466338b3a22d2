using System.Reflection;

namespace Caelmor.Gherkin.Bindings;

/// <summary>A method of a binding class, ready to be called quickly and often.</summary>
internal sealed class BoundMethod(Type bindingClass, MethodInfo method)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);

    public Type Class => bindingClass;

    public MethodInfo Method => method;

    public IReadOnlyList<ParameterInfo> Parameters { get; } = method.GetParameters();

    /// <summary>Calls the method and waits until it is done.</summary>
    /// <param name="target">An instance of the class; null for a static method.</param>
    /// <returns>What it returned, or what its task brought.</returns>
    public object? Call(object? target, object?[] arguments) =>
        Awaiting.Finish(_invoker.Invoke(target, arguments.AsSpan()));

    public override string ToString() => $"{bindingClass.Name}.{method.Name}";
}
