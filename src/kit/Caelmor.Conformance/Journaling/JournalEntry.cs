namespace Caelmor.Conformance.Journaling;

/// <summary>One thing that was done through a port, or that happened without anybody's doing.</summary>
/// <param name="Port">The port it was done through, such as <c>quest</c>.</param>
/// <param name="Action">What was done, in the words of the spec.</param>
/// <param name="Detail">With what, or with what result; may be empty.</param>
public sealed record JournalEntry(string Port, Enum Action, string Detail)
{
    /// <summary>Such as <c>quest: produce its state</c>.</summary>
    public override string ToString()
    {
        var words = Phrases.Of(Action);
        return Detail.Length == 0 ? $"{Port}: {words}" : $"{Port}: {words} {Detail}";
    }
}
