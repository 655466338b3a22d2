namespace Reqnroll;

/// <summary>Makes a method a hook that runs after each step that ran.</summary>
public class AfterStepAttribute : HookAttribute
{
    /// <summary>A hook for scenarios with any of the tags, or for all.</summary>
    /// <param name="tags">Tags, with or without their <c>@</c>.</param>
    public AfterStepAttribute(params string[] tags)
        : base(tags)
    {
    }
}
