namespace Caelmor.Persistence.Certify.Words;

/// <summary>Small and capital letters.</summary>
internal static class Casing
{
    /// <summary><c>Atomicity</c> becomes <c>atomicity</c>.</summary>
    public static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
