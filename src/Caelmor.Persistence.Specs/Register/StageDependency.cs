using System.Text.Json.Serialization;

namespace Caelmor.Persistence.Specs.Register;

/// <summary>A stage that another one stands under.</summary>
/// <param name="Stage">Its number, such as <c>13.5</c>.</param>
/// <param name="IsLocked">Whether it was locked when the register was made.</param>
public sealed record StageDependency(
    string Stage, [property: JsonPropertyName("locked")] bool IsLocked);
