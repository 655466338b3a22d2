namespace Caelmor.Persistence.Server;

/// <summary>Who asks for a save or a restore.</summary>
/// <remarks>Canon 21.1-5.4: all persistence authority begins at the server.</remarks>
/// <param name="Kind">What the requester is.</param>
/// <param name="Name">Its name, for the record.</param>
public readonly record struct Requester(RequesterKind Kind, string Name)
{
    /// <summary>The server itself: the only one whose request is granted.</summary>
    public static readonly Requester Server = new(RequesterKind.Server, "the server");

    /// <summary>A client, whatever it calls itself.</summary>
    /// <param name="name">The name it gives.</param>
    public static Requester Client(string name) => new(RequesterKind.Client, name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
