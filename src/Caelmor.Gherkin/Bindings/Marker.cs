using System.Globalization;
using System.Reflection;

namespace Caelmor.Gherkin.Bindings;

/// <summary>One of Reqnroll's attributes, known by its full name alone.</summary>
/// <remarks>
/// So that bindings run here whether they were built against Reqnroll or against the polyfill, and
/// this assembly needs neither.
/// </remarks>
internal sealed class Marker
{
    private const string Namespace = "Reqnroll.";
    private const string Suffix = "Attribute";

    private readonly Attribute _attribute;

    private Marker(Attribute attribute, string name)
    {
        _attribute = attribute;
        Name = name;
    }

    /// <summary>The attribute's name as it is written in brackets.</summary>
    public string Name { get; }

    public static IReadOnlyList<Marker> On(MemberInfo member) =>
        member.GetCustomAttributes(inherit: true)
            .OfType<Attribute>()
            .Select(attribute => (Attribute: attribute, Name: NameOf(attribute.GetType())))
            .Where(one => one.Name is not null)
            .Select(one => new Marker(one.Attribute, one.Name!))
            .ToList();

    public string? Text(string property) => Value(property) as string;

    public IReadOnlyList<string> Texts(string property) => Value(property) as string[] ?? [];

    public int Number(string property, int otherwise) =>
        Value(property) is int number ? number : otherwise;

    public string Word(string property) =>
        string.Create(CultureInfo.InvariantCulture, $"{Value(property)}");

    private object? Value(string property) =>
        _attribute.GetType().GetProperty(property)?.GetValue(_attribute);

    /// <summary>An attribute that derives from Reqnroll's counts as Reqnroll's.</summary>
    private static string? NameOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            var name = type.FullName!;
            if (name.StartsWith(Namespace, StringComparison.Ordinal)
                && name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                return name[Namespace.Length..^Suffix.Length];
            }
        }

        return null;
    }
}
