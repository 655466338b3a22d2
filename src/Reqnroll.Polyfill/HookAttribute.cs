namespace Reqnroll;

/// <summary>What the attributes that make a method a hook have in common.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    /// <summary>The order of a hook that names none.</summary>
    public const int DefaultOrder = 10000;

    private protected HookAttribute(string[] tags) => Tags = tags;

    /// <summary>The scenarios it runs for carry one of these; all, if empty.</summary>
    public string[] Tags { get; }

    /// <summary>Hooks of one kind run in ascending order.</summary>
    public int Order { get; set; } = DefaultOrder;
}
