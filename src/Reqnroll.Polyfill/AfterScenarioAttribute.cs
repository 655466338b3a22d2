namespace Reqnroll;

/// <summary>Makes a method a hook that runs after each scenario, whatever became of it.</summary>
public class AfterScenarioAttribute : HookAttribute
{
    /// <summary>A hook for scenarios with any of the tags, or for all.</summary>
    /// <param name="tags">Tags, with or without their <c>@</c>.</param>
    public AfterScenarioAttribute(params string[] tags)
        : base(tags)
    {
    }
}
