namespace Caelmor.AuditLedger.Events;

/// <summary>One member of the closed union of events that a server knows.</summary>
/// <remarks>Rule dl-5.1: an event has this text as its member <c>type</c> and this number as its
/// member <c>version</c>. What is of no such type is refused, when it is appended and when it is
/// found in the file.</remarks>
/// <param name="Name">Such as <c>PURCHASE_DECIDED</c>.</param>
/// <param name="Version">Such as 1.</param>
public sealed record EventType(string Name, int Version);
