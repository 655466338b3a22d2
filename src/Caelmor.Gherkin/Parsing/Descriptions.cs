namespace Caelmor.Gherkin.Parsing;

/// <summary>The parser keeps the indentation of descriptions; nobody wants to read it.</summary>
internal static class Descriptions
{
    public static string Trim(string? description) => description is null
        ? string.Empty
        : string.Join('\n', description.Split('\n').Select(line => line.Trim())).Trim();
}
