namespace Caelmor.WorldGrid.Embedded.Faults;

/// <summary>Answers of a grid, which works on its caller's own thread.</summary>
internal static class Answer
{
    /// <summary>What an act gives, or why it was refused.</summary>
    public static ValueTask<T> Of<T>(Func<T> act)
    {
        try
        {
            return ValueTask.FromResult(act());
        }
        catch (Exception refusal)
        {
            return ValueTask.FromException<T>(refusal);
        }
    }

    /// <summary>That an act is done, or why it was refused.</summary>
    public static ValueTask Of(Action act)
    {
        try
        {
            act();
            return ValueTask.CompletedTask;
        }
        catch (Exception refusal)
        {
            return ValueTask.FromException(refusal);
        }
    }
}
