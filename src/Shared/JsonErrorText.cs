using System.Text.Json;

namespace Caelmor.ShownTexts;

/// <summary>Says what is wrong with a document to somebody who does not know .NET.</summary>
internal static class JsonErrorText
{
    private static readonly (string Head, string Tail, Func<string, string> Say)[] Known =
    [
        ("'", "' is an invalid start of a value", found => $"found '{found}' where a value has to be."),
        ("'", "' is invalid after a value", found => $"found '{found}' after a value, expected a comma or the end."),
        ("'", "' is an invalid start of a property name", found => $"found '{found}', expected a member's name in quotes."),
        ("does not contain any JSON", "tokens", _ => "it is empty."),
        ("Expected depth to be", "zero", _ => "it ends before its last bracket is closed."),
        ("Expected end of", "string", _ => "it ends within a text."),
        ("missing required properties including: ", ".", names => $"lacks {names}."),
        ("The JSON property '", "' could not be mapped", name => $"there is no member '{name}'."),
        ("Duplicate property '", "' encountered", name => $"the member '{name}' twice."),
        ("The constructor parameter '", "' on type", name => $"the member '{name}' is null."),
        ("The property or field '", "' on type", name => $"the member '{name}' is null."),
        ("type discriminator id '", "'", kind => $"there is no outcome '{kind}'."),
        ("must specify a type", "discriminator", _ => "lacks the member that says which of several it is, such as 'outcome'."),
        ("could not be converted to ", ". Path", _ => "a value of another kind, or a word that is none."),
    ];

    /// <summary>Such as <c>at $.epoch: a value of another kind</c></summary>
    public static string Of(Exception error)
    {
        var place = Path(error) is { } path && path != "$" ? $"at {path}: " : "";
        foreach (var (head, tail, say) in Known)
        {
            if (Between(error.Message, head, tail) is { } found)
            {
                return place + say(found);
            }
        }

        return place + error.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
    }

    /// <summary>The line of a document in which a mistake is, counted from 1; null if that is not
    /// known.</summary>
    /// <remarks>Of some mistakes, the reader tells the name and keeps the place to itself.</remarks>
    public static long? Line(Exception error, string json)
    {
        if (error is JsonException { LineNumber: { } line }
            || long.TryParse(Between(error.Message, "LineNumber: ", " "), out line))
        {
            return line + 1;
        }

        var name = error.Message.Split('\'');
        var place = name.Length > 1
            ? json.IndexOf($"\"{name[1]}\"", StringComparison.Ordinal)
            : -1;
        return place < 0 ? null : json.AsSpan(0, place).Count('\n') + 1;
    }

    // What is no JsonException tells it in its message alone.
    private static string? Path(Exception error) =>
        error is JsonException { Path: { } path } ? path : Between(error.Message, " Path: ", " ");

    private static string? Between(string message, string head, string tail)
    {
        var start = message.IndexOf(head, StringComparison.Ordinal) + head.Length;
        if (start < head.Length)
        {
            return null;
        }

        var end = message.IndexOf(tail, start, StringComparison.Ordinal);
        return end < 0 ? null : message[start..end];
    }
}
