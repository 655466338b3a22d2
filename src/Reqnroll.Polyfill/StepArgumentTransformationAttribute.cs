namespace Reqnroll;

/// <summary>Makes a method the conversion of step arguments into its return type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class StepArgumentTransformationAttribute : Attribute
{
    /// <summary>The order of a transformation that names none.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>A transformation of whole arguments.</summary>
    public StepArgumentTransformationAttribute()
    {
    }

    /// <summary>A transformation of arguments that match a regular expression.</summary>
    /// <param name="regex">Its groups become the method's arguments.</param>
    /// <param name="order">The lowest goes first.</param>
    public StepArgumentTransformationAttribute(string regex, int order = DefaultOrder)
    {
        Regex = regex;
        Order = order;
    }

    /// <summary>The regular expression; none means the whole argument.</summary>
    public string? Regex { get; set; }

    /// <summary>The name to use in cucumber expressions instead of the return type's.</summary>
    public string? Name { get; set; }

    /// <summary>Of several transformations that fit, the lowest wins.</summary>
    public int Order { get; set; }
}
