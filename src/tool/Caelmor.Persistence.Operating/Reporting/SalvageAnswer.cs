using System.Collections.Immutable;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: what could be read of broken files. The data are in the export.</summary>
internal sealed record SalvageAnswer(
    string Command, ImmutableArray<SalvagedFileAnswer> Files, string? Export);
