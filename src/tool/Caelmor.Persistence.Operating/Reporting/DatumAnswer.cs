using System.Collections.Immutable;
using Caelmor.Persistence.Operating.Words;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Operating.Reporting;

/// <summary>For machines: one datum, whole. Its value is in one of two members.</summary>
internal sealed record DatumAnswer(
    string? Key,
    string? Kind,
    DatumNature Nature,
    Authorship Authorship,
    string? Text,
    string? Base64,
    ImmutableArray<BindingAnswer> Bindings)
{
    public static DatumAnswer Of(Datum datum)
    {
        var isText = Texts.IsText(datum.Value);
        return new(
            Texts.Whole(datum.Key.Text),
            Texts.Whole(datum.Kind.Text),
            datum.Nature,
            datum.Authorship,
            isText ? datum.Value.ToString() : null,
            isText ? null : Texts.Base64(datum.Value),
            datum.Bindings.IsDefault ? [] : [.. datum.Bindings.Select(BindingAnswer.Of)]);
    }
}

/// <summary>For machines: what a datum depends on.</summary>
internal sealed record BindingAnswer(string? System, string? Target, DatumNature TargetNature)
{
    public static BindingAnswer Of(Binding binding) => new(
        Texts.Whole(binding.System.Text), Texts.Whole(binding.Target.Text), binding.TargetNature);
}
