namespace Caelmor.Gherkin.Bindings;

/// <summary>A method that runs before or after scenarios or steps.</summary>
/// <param name="Kind">When it runs.</param>
/// <param name="Order">Hooks of one kind run in ascending order.</param>
/// <param name="Tags">Without <c>@</c>; none means: for every scenario.</param>
/// <param name="Bound">The method; its parameters are injected.</param>
internal sealed record Hook(
    HookKind Kind, int Order, IReadOnlyList<string> Tags, BoundMethod Bound)
{
    public bool IsFor(IReadOnlyList<string> tags) =>
        Tags.Count == 0 || Tags.Any(tag => tags.Contains(tag, StringComparer.Ordinal));
}
