namespace Caelmor.Conformance.Tests;

/// <summary>What bindings write down, for tests to read.</summary>
public sealed class Notes
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public void Add(string line) => _lines.Add(line);
}
