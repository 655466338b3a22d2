namespace Caelmor.JsonRpc;

/// <summary>The params of the one notification: nobody waits for this request any more.</summary>
public sealed record RpcCancel(long Id)
{
    public const string Method = "cancel";
}
