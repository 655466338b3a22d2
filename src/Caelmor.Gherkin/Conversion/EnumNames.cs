using System.Collections.Concurrent;

namespace Caelmor.Gherkin.Conversion;

/// <summary>The values of an enum by name; case and blanks don't matter.</summary>
/// <remarks>
/// Numbers are refused, though <see cref="Enum.Parse(Type, string)"/> takes them: "7" in a feature
/// would become a value that has no name, and nobody would notice.
/// </remarks>
internal sealed class EnumNames
{
    private static readonly ConcurrentDictionary<Type, EnumNames> Known = new();

    private readonly Type _type;
    private readonly Dictionary<string, object> _values = new(StringComparer.OrdinalIgnoreCase);

    private EnumNames(Type type)
    {
        _type = type;
        foreach (var name in Enum.GetNames(type))
        {
            _values.TryAdd(name, Enum.Parse(type, name));
        }
    }

    public static EnumNames Of(Type type) => Known.GetOrAdd(type, static one => new EnumNames(one));

    public object Value(string text)
    {
        var name = text.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (_values.TryGetValue(name, out var value))
        {
            return value;
        }

        var names = string.Join(", ", _values.Keys);
        throw new ConversionException(
            $"'{text}' is no {_type.Name}; expected one of: {names}.");
    }
}
