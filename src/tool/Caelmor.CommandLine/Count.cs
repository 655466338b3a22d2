namespace Caelmor.CommandLine;

/// <summary>Counts things in words.</summary>
public static class Count
{
    /// <summary>Such as <c>1 rule</c> or <c>3 rules</c>.</summary>
    public static string Of(int number, string thing) =>
        number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
