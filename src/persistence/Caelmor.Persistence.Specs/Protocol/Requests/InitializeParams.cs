namespace Caelmor.Persistence.Specs.Protocol.Requests;

/// <summary>The first request: who asks, and in what.</summary>
/// <param name="Protocol">The version of the protocol.</param>
/// <param name="Canon">The version of the canon.</param>
/// <param name="Certifier">The version of the certifier.</param>
public sealed record InitializeParams(int Protocol, int Canon, string Certifier);
