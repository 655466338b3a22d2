namespace Caelmor.Persistence.Specs.Judging;

/// <summary>What "the same answer every time" means.</summary>
internal static class Repetition
{
    public static void ShouldBeTheSame<T>(T first, T again, ObservedRequest request)
        where T : notnull
    {
        Expect.That(
            again.Equals(first),
            $"asked again, the orchestrator answers as before: {first}.",
            $"{again}.");
        Expect.NothingChanged(request);
    }
}
