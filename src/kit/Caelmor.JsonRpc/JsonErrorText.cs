using System.Text.Json;

namespace Caelmor.JsonRpc;

/// <summary>Says what is wrong with a form to somebody who does not know .NET.</summary>
internal static class JsonErrorText
{
    private static readonly (string Head, string Tail, Func<string, string> Say)[] Known =
    [
        ("missing required properties including: ", ".", names => $"lacks {names}."),
        ("The JSON property '", "' could not be mapped", name => $"there is no member '{name}'."),
        ("Duplicate property '", "' encountered", name => $"the member '{name}' twice."),
        ("The constructor parameter '", "' on type", name => $"the member '{name}' is null."),
        ("The property or field '", "' on type", name => $"the member '{name}' is null."),
        ("type discriminator id '", "'", kind => $"there is no outcome '{kind}'."),
        ("must specify a type", "discriminator", _ => "lacks 'outcome', a text."),
        ("could not be converted to ", ". Path", _ => "a value of another kind, or a word that is none."),
    ];

    /// <summary>Such as <c>at $.epoch: a value of another kind</c></summary>
    public static string Of(Exception error)
    {
        var place = error is JsonException { Path: { } path } && path != "$" ? $"at {path}: " : "";
        foreach (var (head, tail, say) in Known)
        {
            if (Between(error.Message, head, tail) is { } found)
            {
                return place + say(found);
            }
        }

        return place + error.Message.Split(" Path: ")[0];
    }

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
