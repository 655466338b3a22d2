namespace Caelmor.Persistence.Specs.Judging;

/// <summary>Tells two requests apart that begin at one instant, and are alike.</summary>
/// <remarks>A transcript has to tell which of the two was answered how, for who plays it again begins
/// them at one instant, too.</remarks>
internal static class SecondOfTwo
{
    private static readonly AsyncLocal<bool> Flag = new();

    /// <summary>Whether what is asked now is asked by the second.</summary>
    public static bool IsAsking => Flag.Value;

    /// <summary>Whatever is asked from here on is asked by the second.</summary>
    public static void Begin() => Flag.Value = true;
}
