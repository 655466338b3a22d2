using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;

namespace Caelmor.Persistence.Specs.Protocol;

/// <summary>How the forms of the protocol are written, and how strictly they are read.</summary>
public static class ProtocolJson
{
    /// <summary>How deep a message may be nested.</summary>
    internal const int Depth = 16;

    /// <summary>Every member is there, no other is, and nothing is null.</summary>
    public static readonly JsonSerializerOptions Options = Strict();

    private static JsonSerializerOptions Strict() => new(StrictJson.With(
        Depth,
        new ListConverter<BindingForm>(),
        new ListConverter<DatumForm>(),
        new ListConverter<StateForm>(),
        new ListConverter<SurfaceForm>(),
        new ListConverter<ViolationForm>(),
        new JsonStringEnumConverter<RejectionReason>(new Words(), allowIntegerValues: false),
        new JsonStringEnumConverter<SourceKind>(new Words(), allowIntegerValues: false)))
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(
            ProtocolContext.Default, new DefaultJsonTypeInfoResolver()),
    };

    // As the features say it: participant failed.
    private sealed class Words : JsonNamingPolicy
    {
        public override string ConvertName(string name) =>
            KebabCaseLower.ConvertName(name).Replace('-', ' ');
    }
}
