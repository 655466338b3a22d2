using Caelmor.Persistence.Operating.Words;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: what a datum depends on.</summary>
internal sealed record BindingAnswer(string? System, string? Target, DatumNature TargetNature)
{
    public static BindingAnswer Of(Binding binding) => new(
        Texts.Whole(binding.System.Text), Texts.Whole(binding.Target.Text), binding.TargetNature);
}
