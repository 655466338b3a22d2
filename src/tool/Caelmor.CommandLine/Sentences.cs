namespace Caelmor.CommandLine;

/// <summary>Makes sentences of other people's messages.</summary>
public static class Sentences
{
    /// <summary>The text in one line, with a full stop.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split(
            ['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return line.EndsWith('.') ? line : line + ".";
    }
}
