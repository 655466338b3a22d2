using System.Collections.Immutable;
using Caelmor.TruthStore.Specs.Judging;

namespace Caelmor.TruthStore.Specs.Evidence;

/// <summary>A system state, as transcripts of stores have it: whatever a store gave.</summary>
/// <remarks>Unlike the protocol's form it has texts of any code units and natures that there are
/// not, for that is what stores that go wrong give back.</remarks>
internal sealed record StateContent(
    string System, long Epoch, int Version, ImmutableArray<DatumContent> Data)
{
    public static StateContent Of(SystemState state) => new(
        CodeUnits.Write(state.System.Text),
        state.Epoch.Number,
        state.Version.Number,
        [.. state.Data.Select(DatumContent.Of)]);

    public SystemState Read() => new(
        new(CodeUnits.Read(System)),
        new(Epoch),
        new(Version),
        Data.Select(datum => datum.Read()));
}

/// <summary>A datum, likewise; its value is in Base64.</summary>
internal sealed record DatumContent(
    string Key,
    string Kind,
    string Value,
    string Nature,
    string Authorship,
    ImmutableArray<BindingContent> Bindings)
{
    public static DatumContent Of(Datum datum) => new(
        CodeUnits.Write(datum.Key.Text),
        CodeUnits.Write(datum.Kind.Text),
        Convert.ToBase64String(datum.Value.Bytes.Span),
        $"{datum.Nature}",
        $"{datum.Authorship}",
        [.. datum.Bindings.Select(BindingContent.Of)]);

    public Datum Read() => new(
        new(CodeUnits.Read(Key)),
        new(CodeUnits.Read(Kind)),
        new(Convert.FromBase64String(Value)))
    {
        Nature = Enum.Parse<DatumNature>(Nature),
        Authorship = Enum.Parse<Authorship>(Authorship),
        Bindings = [.. Bindings.Select(binding => binding.Read())],
    };
}

/// <summary>A binding, likewise.</summary>
internal sealed record BindingContent(string System, string Target, string Nature)
{
    public static BindingContent Of(Binding binding) => new(
        CodeUnits.Write(binding.System.Text),
        CodeUnits.Write(binding.Target.Text),
        $"{binding.TargetNature}");

    public Binding Read() => new(
        new(CodeUnits.Read(System)),
        new(CodeUnits.Read(Target)),
        Enum.Parse<DatumNature>(Nature));
}
