namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>Keeps the starting of processes apart from the opening of files.</summary>
/// <remarks>
/// For a moment a new process has all files of its parent open, and all locks on them: that of a
/// store, too, which another scenario has just closed and is about to open anew.
/// </remarks>
internal static class Forking
{
    // Somebody who hangs in there is not to keep the others.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly object Gate = new();

    public static T Apart<T>(Func<T> act)
    {
        var isApart = false;
        try
        {
            Monitor.TryEnter(Gate, Patience, ref isApart);
            return act();
        }
        finally
        {
            if (isApart)
            {
                Monitor.Exit(Gate);
            }
        }
    }
}
