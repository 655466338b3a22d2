using System.Reflection;
using System.Text;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>Writes down what an assembly shows to others, a line for each member.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ')
                .Append(type.Namespace).Append('.').Append(Name(type));
            text.Append(Bases(type)).Append('\n');
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class" : "class";

    private static string Bases(Type type)
    {
        var names = type.GetInterfaces().Where(one => !IsPlumbing(one)).Select(Name)
            .Order(StringComparer.Ordinal);
        var all = type.BaseType is { } parent && parent != typeof(object) && type.IsClass
            ? names.Prepend(Name(parent))
            : names;
        var text = string.Join(", ", all);
        return type.IsEnum || text.Length == 0 ? "" : " : " + text;
    }

    private static bool IsPlumbing(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetEnumNames().Select(name => $"{name} = {(int)Enum.Parse(type, name)}");
        }

        return type.GetMembers(Declared).Where(IsShown).Select(Describe).OfType<string>();
    }

    private static bool IsShown(MemberInfo member) => member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
            && !(method.IsSpecialName && !method.IsConstructor && !method.Name.StartsWith("op_"))
            && !method.Name.Contains('$'),
        FieldInfo field => field.IsPublic,
        PropertyInfo property => property.GetMethod is { IsPublic: true }
            || property.GetMethod is { IsFamily: true },
        EventInfo => true,
        _ => false,
    };

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {Name(method)}"
            + $"({Parameters(method)})",
        PropertyInfo property => $"{Static(property.GetMethod!)}{Name(property.PropertyType)} "
            + $"{property.Name} "
            + (property.SetMethod is { IsPublic: true } ? "{ get; set; }" : "{ get; }"),
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} "
            + $"{field.Name}",
        EventInfo rung => $"event {Name(rung.EventHandlerType!)} {rung.Name}",
        _ => null,
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method.GetParameters().Select(one => $"{Name(one.ParameterType)} {one.Name}"));

    private static string Name(MethodInfo method) => method.IsGenericMethod
        ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(Name))}>"
        : method.Name;

    private static string Name(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        var name = type is { IsNested: true, IsGenericParameter: false }
            ? $"{Name(type.DeclaringType!)}.{type.Name}"
            : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : name;
    }
}
