using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Wire.Forms;
using Caelmor.Persistence.Wire.Ports;

namespace Caelmor.Persistence.Wire.Rpc;

/// <summary>How the forms of the protocol are written, and how strictly they are read.</summary>
public static class WireJson
{
    /// <summary>How deep a message may be nested.</summary>
    internal const int Depth = 16;

    /// <summary>Every member is there, no other is, and nothing is null.</summary>
    public static readonly JsonSerializerOptions Options = Strict();

    private static JsonSerializerOptions Strict() => new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        AllowOutOfOrderMetadataProperties = true,
        Converters =
        {
            new ListConverter<BindingForm>(),
            new ListConverter<DatumForm>(),
            new ListConverter<StateForm>(),
            new ListConverter<SurfaceForm>(),
            new ListConverter<ViolationForm>(),
            new JsonStringEnumConverter<RejectionReason>(new Words(), allowIntegerValues: false),
            new JsonStringEnumConverter<Teller>(new Words(), allowIntegerValues: false),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Depth,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(
            WireContext.Default, new DefaultJsonTypeInfoResolver()),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    // As the features say it: participant failed.
    private sealed class Words : JsonNamingPolicy
    {
        public override string ConvertName(string name) =>
            KebabCaseLower.ConvertName(name).Replace('-', ' ');
    }
}
