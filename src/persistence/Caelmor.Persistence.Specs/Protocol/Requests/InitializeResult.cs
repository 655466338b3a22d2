using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>The first answer: who is there.</summary>
/// <param name="Protocol">The version of the protocol.</param>
/// <param name="Name">What the implementation calls itself.</param>
/// <param name="Version">Its version, in its own scheme.</param>
public sealed record InitializeResult(int Protocol, string Name, string Version)
{
    /// <summary>The same, if it is of use.</summary>
    /// <exception cref="ProtocolException">It speaks another protocol, or has no name.</exception>
    public InitializeResult Checked()
    {
        if (Protocol != RequestMethods.Protocol)
        {
            throw new ProtocolException(
                $"protocol {RequestMethods.Protocol}.", $"protocol {Protocol}.");
        }

        Check("name", Name);
        Check("version", Version);
        return this;
    }

    private static void Check(string member, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
        {
            throw new ProtocolException(
                $"{member} is a line of text, by which the verdict names the implementation.",
                text.Any(char.IsControl) ? "a text with control characters." : "an empty text.");
        }
    }
}
