using Caelmor.JsonRpc;

namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>What an adapter answers first: who it is.</summary>
/// <remarks>All processes of one run introduce themselves alike, to the letter.</remarks>
public interface IIntroduction
{
    /// <summary>The version of the protocol that it speaks.</summary>
    int Protocol { get; }

    /// <summary>What the implementation calls itself.</summary>
    string Name { get; }

    /// <summary>Its version, in its own scheme.</summary>
    string Version { get; }

    /// <summary>Whether it is of use to whoever asked.</summary>
    /// <param name="greeting">What it was asked with.</param>
    /// <exception cref="ProtocolException">It speaks another protocol or of another spec, or has no
    /// name.</exception>
    void Check(object greeting)
    {
        if (Protocol != RequestMethods.Protocol)
        {
            throw new ProtocolException(
                $"protocol {RequestMethods.Protocol}.", $"protocol {Protocol}.");
        }

        DemandLine("name", Name);
        DemandLine("version", Version);
    }

    private static void DemandLine(string member, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
        {
            throw new ProtocolException(
                $"{member} is a line of text, by which the verdict names the implementation.",
                text.Any(char.IsControl) ? "a text with control characters." : "an empty text.");
        }
    }
}
