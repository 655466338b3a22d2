namespace Caelmor.Persistence.Server;

/// <summary>What somebody is who asks for a save or a restore.</summary>
public enum RequesterKind
{
    /// <summary>The server itself.</summary>
    Server,

    /// <summary>A client. It is always refused (Canon 21.1-5.4, 21.1-8.7).</summary>
    Client,
}
