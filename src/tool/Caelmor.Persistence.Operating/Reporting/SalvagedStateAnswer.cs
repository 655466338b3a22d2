namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: how much could be read of one state.</summary>
internal sealed record SalvagedStateAnswer(string? System, int Expected, int Read);
