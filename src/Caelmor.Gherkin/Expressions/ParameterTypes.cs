namespace Caelmor.Gherkin.Expressions;

/// <summary>The names that may stand in braces in a cucumber expression.</summary>
/// <remarks>A name says what text fits. What it becomes is up to the method's parameter.</remarks>
internal sealed class ParameterTypes
{
    public const string Anything = ".*";
    private const string Whole = @"-?\d+";
    private const string Number = @"(?=.*\d.*)[-+]?\d*(?:\.(?=\d.*))?\d*(?:\d+[E][+-]?\d+)?";

    // Two groups, of which one takes part: so the quotes stay outside the argument.
    private const string Quoted =
        """(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)')""";

    private readonly Dictionary<string, List<string>> _patterns = new(StringComparer.Ordinal);

    public ParameterTypes()
    {
        Add(Whole, "int", "long", "short", "byte", "Int32", "Int64", "Int16", "Byte");
        Add(Number, "float", "double", "decimal", "Single", "Double", "Decimal");
        Add(Anything, string.Empty, "Boolean", "Char", "DateTime", "Guid");
        Add(@"[^\s]+", "word");
    }

    /// <summary>All names that can be written, for messages.</summary>
    public IReadOnlyCollection<string> Names =>
    [
        .. _patterns.Keys.Append("string")
            .Where(name => name.Length > 0)
            .Order(StringComparer.Ordinal),
    ];

    public void Add(string pattern, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (!_patterns.TryGetValue(name, out var patterns))
            {
                _patterns[name] = patterns = [];
            }

            patterns.Add(pattern);
        }
    }

    public bool Contains(string name) => _patterns.ContainsKey(name);

    /// <summary>The pattern with its group; null for a name that is none.</summary>
    public string? PatternOf(string name)
    {
        if (string.Equals(name, "string", StringComparison.Ordinal))
        {
            return Quoted;
        }

        return _patterns.TryGetValue(name, out var patterns)
            ? $"({string.Join('|', patterns.Select(pattern => $"(?:{pattern})"))})"
            : null;
    }
}
