namespace Caelmor.Persistence.Truths;

/// <summary>Whose hand is in a datum. Only the server's may be.</summary>
/// <remarks>Canon 21.1-5.6: a client never authors, modifies or influences persisted
/// state.</remarks>
public enum Authorship
{
    /// <summary>The server, and nobody else.</summary>
    Server,

    /// <summary>A client wrote it.</summary>
    AuthoredByClient,

    /// <summary>The server wrote it and a client changed it.</summary>
    ModifiedByClient,

    /// <summary>The server wrote it as a client wished, without a decision of its own.</summary>
    InfluencedByClient,
}
