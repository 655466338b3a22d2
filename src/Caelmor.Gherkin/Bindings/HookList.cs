namespace Caelmor.Gherkin.Bindings;

/// <summary>The hooks by kind, each kind in the order in which it runs.</summary>
internal sealed class HookList
{
    private readonly Hook[][] _byKind;

    public HookList(IReadOnlyList<Hook> hooks) => _byKind = Enum.GetValues<HookKind>()
        .Select(kind => hooks.Where(hook => hook.Kind == kind))
        .Select(same => same.OrderBy(hook => hook.Order).ToArray())
        .ToArray();

    public Hook[] Of(HookKind kind) => _byKind[(int)kind];
}
