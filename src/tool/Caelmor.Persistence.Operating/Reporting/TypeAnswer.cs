namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: the objects of one type, and how far they are taken.</summary>
internal sealed record TypeAnswer(string Type, int From, int To, long Count);
