namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>The first answer: who is there.</summary>
/// <param name="Protocol">The version of the protocol.</param>
/// <param name="Name">What the implementation calls itself.</param>
/// <param name="Version">Its version, in its own scheme.</param>
public sealed record InitializeResult(int Protocol, string Name, string Version) : IIntroduction;
