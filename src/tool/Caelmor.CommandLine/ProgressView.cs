namespace Caelmor.CommandLine;

/// <summary>Chooses how progress is shown.</summary>
public static class ProgressView
{
    /// <summary>A bar on a terminal, lines elsewhere.</summary>
    public static IProgressView On(Screen screen) =>
        screen.IsPlain ? new PlainProgress(screen) : new BarProgress(screen);
}
