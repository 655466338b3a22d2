namespace Caelmor.Persistence.Specs.Observed;

/// <summary>One thing that was done to the observed server, or that happened in it.</summary>
/// <param name="Port">The port it was done through, such as <c>truth</c> or <c>quest</c>.</param>
/// <param name="Action">What was done.</param>
/// <param name="Detail">With what, or with what result; may be empty.</param>
public sealed record JournalEntry(string Port, PortAction Action, string Detail)
{
    /// <summary>Such as <c>truth: commit epoch 8, five states</c>.</summary>
    public override string ToString()
    {
        var words = Phrases.Of(Action);
        return Detail.Length == 0 ? $"{Port}: {words}" : $"{Port}: {words} {Detail}";
    }
}
