namespace Caelmor.Persistence.Benchmarks.Measuring;

/// <summary>Keeps a rejection, which is quick, from being timed by mistake.</summary>
public static class Outcome
{
    /// <summary>Ends the benchmark unless what was done is what was meant.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static void Require(bool isAsMeant)
    {
        if (!isAsMeant)
        {
            throw new InvalidOperationException("Something else was timed than was meant to be.");
        }
    }
}
