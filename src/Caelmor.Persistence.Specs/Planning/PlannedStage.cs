namespace Caelmor.Persistence.Specs.Planning;

/// <summary>A stage of the canon that a plan refers to.</summary>
/// <param name="Stage">Its number, such as <c>19</c>.</param>
/// <param name="IsLocked">Whether it is closed to change.</param>
public readonly record struct PlannedStage(string Stage, bool IsLocked);
