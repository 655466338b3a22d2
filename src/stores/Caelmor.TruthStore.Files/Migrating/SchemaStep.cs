using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Migrating;

/// <summary>One step forward for the objects of one type: from a schema version to the
/// next.</summary>
/// <param name="Kind">The type of the objects.</param>
/// <param name="From">The version that the step begins with; 1 or greater.</param>
/// <param name="Change">
/// Makes the new object of the old one. Key and kind stay as they are. An exception halts the
/// migration, and the former truth stays in force.
/// </param>
public sealed record SchemaStep(DatumKind Kind, int From, Func<Datum, Datum> Change)
{
    /// <summary>The version that the step ends with.</summary>
    public int To => From + 1;
}
