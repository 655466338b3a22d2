using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Forms;

/// <summary>A datum, as it is written.</summary>
public sealed record DatumForm(
    string Key,
    string Kind,
    [property: JsonConverter(typeof(BytesConverter))] ReadOnlyMemory<byte> Value,
    DatumNature Nature,
    Authorship Authorship,
    ImmutableArray<BindingForm> Bindings)
{
    public static DatumForm Of(Datum datum) => new(
        datum.Key.Text,
        datum.Kind.Text,
        datum.Value.Bytes,
        datum.Nature,
        datum.Authorship,
        [.. datum.Bindings.Select(BindingForm.Of)]);

    public Datum Read() => new(new(Key), new(Kind), new(Value))
    {
        Nature = Nature,
        Authorship = Authorship,
        Bindings = [.. Bindings.Select(binding => binding.Read())],
    };
}
