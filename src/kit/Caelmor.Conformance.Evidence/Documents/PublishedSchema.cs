using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Caelmor.Conformance.Transcripts;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>The JSON Schema of a document, out of the very types that read and write it.</summary>
public static class PublishedSchema
{
    private static readonly JsonSchemaExporterOptions Export = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Complete,
    };

    /// <summary>The schema of certificates.</summary>
    public static string OfCertificates =>
        Of(typeof(Certificate), CertificateFile.Form, "A certificate of caelmor-certify");

    /// <summary>The schema of a type, as it is written in a form.</summary>
    public static string Of(Type type, JsonSerializerOptions form, string title)
    {
        form.MakeReadOnly(populateMissingResolver: true);
        CertificateFile.Line.MakeReadOnly(populateMissingResolver: true);
        var schema = form.GetJsonSchemaAsNode(type, Export).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(new(form) { WriteIndented = true, NewLine = "\n" }) + "\n";
    }

    // The exporter does not look into what a converter writes. What is said in a trial is in the
    // words of the spec, whose own protocol says them.
    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        return type == typeof(ImmutableArray<TranscriptEvent>)
            ? new JsonObject
            {
                ["type"] = "array",
                ["items"] = CertificateFile.Line.GetJsonSchemaAsNode(
                    typeof(TranscriptEvent), Export),
            }
            : schema;
    }
}
