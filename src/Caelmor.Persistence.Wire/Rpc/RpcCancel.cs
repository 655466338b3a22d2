namespace Caelmor.Persistence.Wire.Rpc;

/// <summary>The params of the one notification: nobody waits for this request any more.</summary>
internal sealed record RpcCancel(long Id)
{
    public const string Method = "cancel";
}
