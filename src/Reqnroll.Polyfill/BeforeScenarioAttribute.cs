namespace Reqnroll;

/// <summary>Makes a method a hook that runs before each scenario.</summary>
public class BeforeScenarioAttribute : HookAttribute
{
    /// <summary>A hook for scenarios with any of the tags, or for all.</summary>
    /// <param name="tags">Tags, with or without their <c>@</c>.</param>
    public BeforeScenarioAttribute(params string[] tags)
        : base(tags)
    {
    }
}
