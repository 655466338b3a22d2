namespace Caelmor.Persistence.Specs.Protocol.Ports;

/// <summary>A call by its name.</summary>
/// <param name="Name">Such as <c>truth/commit</c>.</param>
/// <param name="Call">The type of its params.</param>
/// <param name="Result">The type of its result; null if it has none.</param>
/// <param name="MayBeNull">Whether the result can be null, and mean it.</param>
public sealed record PortMethod(string Name, Type Call, Type? Result, bool MayBeNull = false);
