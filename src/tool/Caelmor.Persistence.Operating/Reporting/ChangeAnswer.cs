namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: a datum that two truths have, and say differently.</summary>
internal sealed record ChangeAnswer(DatumAnswer Before, DatumAnswer After);
