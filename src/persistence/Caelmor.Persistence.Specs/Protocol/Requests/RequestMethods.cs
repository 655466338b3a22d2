namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>What the certifier asks, by name.</summary>
public static class RequestMethods
{
    /// <summary>The version of the protocol that is spoken here.</summary>
    public const int Protocol = 1;

    public const string Initialize = "initialize";

    public const string Save = "orchestrator/save";

    public const string Restore = "orchestrator/restore";

    public const string Close = "server/close";
}
