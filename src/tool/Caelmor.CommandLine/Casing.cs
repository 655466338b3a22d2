namespace Caelmor.CommandLine;

/// <summary>Small and capital letters.</summary>
public static class Casing
{
    /// <summary><c>Atomicity</c> becomes <c>atomicity</c>.</summary>
    public static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
