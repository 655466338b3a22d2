using Caelmor.Persistence.Server;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>Who asks for a save or a restore, as it is written.</summary>
public sealed record RequesterForm(RequesterKind Kind, string Name)
{
    public static RequesterForm Of(Requester requester) => new(requester.Kind, requester.Name);

    public Requester Read() => new(Kind, Name);
}
