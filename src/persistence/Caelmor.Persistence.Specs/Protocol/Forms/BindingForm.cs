using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>A binding, as it is written.</summary>
public sealed record BindingForm(string System, string Target, DatumNature Nature)
{
    public static BindingForm Of(Binding binding) =>
        new(binding.System.Text, binding.Target.Text, binding.TargetNature);

    public Binding Read() => new(new(System), new(Target), Nature);
}
