namespace Caelmor.Persistence.Outcomes;

/// <summary>The number of one normative statement of the canon.</summary>
/// <param name="Text">Stage, section and place in the section, such as <c>21.1-6.4</c>.</param>
public readonly record struct RuleId(string Text)
{
    /// <summary>The number, as given.</summary>
    public override string ToString() => Text;
}
