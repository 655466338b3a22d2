namespace Caelmor.TruthStore.Specs.Processes;

/// <summary>The few words between the suite and a process that has a store.</summary>
internal static class ServantWords
{
    public const string Opened = "opened";
    public const string Commit = "commit";
    public const string Acknowledged = "acknowledged";
    public const string Reached = "reached";
    public const string Close = "close";
    public const string Closed = "closed";
    public const string Refused = "refused";

    /// <summary>On one line, whatever is in it.</summary>
    public static string OnOneLine(string text) =>
        string.Join(' ', text.Split('\r', '\n').Select(part => part.Trim()));
}
