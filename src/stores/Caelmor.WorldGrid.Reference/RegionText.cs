using System.Text.Json;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Writes the dynamic state of a region, and reads it.</summary>
public static class RegionText
{
    /// <summary>As it is written.</summary>
    public static string Of(RegionState state) => JsonSerializer.Serialize(state);

    /// <summary>As it was written.</summary>
    public static RegionState Parse(string text) => JsonSerializer.Deserialize<RegionState>(text)!;
}
