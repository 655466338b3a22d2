namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>What keeps the certifier from making an object of a type.</summary>
internal static class LoadProblem
{
    /// <summary>Such as <c>is abstract</c>; null if nothing does.</summary>
    public static string? Of(Type type) =>
        !type.IsVisible ? "is not public"
        : type.IsAbstract ? "is abstract"
        : type.ContainsGenericParameters ? "is generic"
        : !type.IsValueType && type.GetConstructor(Type.EmptyTypes) is null
            ? "has no public constructor without parameters"
        : null;
}
