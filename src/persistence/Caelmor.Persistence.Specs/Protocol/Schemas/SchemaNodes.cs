using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Outcomes;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Protocol.Schemas;

/// <summary>Schemas of types, with all that the reader asks of them.</summary>
public static class SchemaNodes
{
    private static readonly JsonSchemaExporterOptions Export = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Refer,
    };

    private static readonly JsonSchemaExporterOptions ExportInPlace = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Refine(context, schema, InPlace),
    };

    /// <summary>What several messages have in common, under a name of its own.</summary>
    public static IReadOnlyList<(Type Type, string Name, string Description)> Shared { get; } =
    [
        (typeof(RequesterForm), "requester", "Who asks for a save or a restore."),
        (typeof(SurfaceForm), "surface", "Somebody who asks to take part, rightly or not."),
        (typeof(TruthForm), "truth", "A truth. Its seal is any text, for a truth may be broken."),
        (typeof(StoredTruthForm), "stored truth", "What the store holds; broken says why it "
            + "can't vouch for it, and then there is nothing but the epoch."),
        (typeof(StateForm), "state", "A system state: all data of one system at one epoch."),
        (typeof(DatumForm), "datum", "A datum; its value is base64."),
        (typeof(BindingForm), "binding", "What a datum belongs to in another system."),
        (typeof(ViolationForm), "violation", "A reason; system and datum are empty if none."),
        (typeof(RequesterKind), "kind", "Who a requester is."),
        (typeof(SystemStatus), "status", "Where a surface stands."),
        (typeof(DatumNature), "nature", "What a datum is, in the order of the seal's numbers."),
        (typeof(Authorship), "authorship", "Whose doing it is, in the order of the numbers."),
        (typeof(SourceKind), "teller", "Who could tell a story."),
        (typeof(RejectionReason), "reason", "Why something was rejected; the list is closed."),
    ];

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    public static JsonObject Nothing() => new() { ["type"] = "null" };

    /// <summary>The schema of a form, with all that it consists of in its place.</summary>
    public static JsonNode InPlace(Type type) =>
        ProtocolJson.Options.GetJsonSchemaAsNode(type, ExportInPlace);

    public static JsonObject Whole(Type type) =>
        ProtocolJson.Options.GetJsonSchemaAsNode(type, Export).AsObject();

    /// <summary>The kinds of a polymorphic type, each by its word.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Kinds(Type type, string member) =>
        Whole(type)["anyOf"]!.AsArray().Select(kind =>
        {
            var schema = kind!.DeepClone().AsObject();
            schema.Insert(0, "type", "object");
            schema["required"]!.AsArray().Insert(0, member);
            return (schema["properties"]![member]!["const"]!.GetValue<string>(), schema);
        });

    public static JsonObject Result(PortMethod method)
    {
        var schema = method.Result is not { } type ? Nothing()
            : Shared.FirstOrDefault(one => one.Type == type) is { Name: { } name } ? Reference(name)
            : Whole(type);
        return method.MayBeNull
            ? new() { ["oneOf"] = new JsonArray(schema, Nothing()) }
            : schema;
    }

    private static JsonNode Refer(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        return !context.Path.IsEmpty
            && Shared.FirstOrDefault(one => one.Type == type) is { Name: { } name }
                ? Reference(name)
                : Refine(context, schema, item => Reference(NameOf(item)));
    }

    private static string NameOf(Type type) => Shared.First(one => one.Type == type).Name;

    private static JsonNode Refine(
        JsonSchemaExporterContext context, JsonNode schema, Func<Type, JsonNode> element)
    {
        var type = context.TypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return List(type.GenericTypeArguments[0], element);
        }

        return context.PropertyInfo?.CustomConverter switch
        {
            NaturalConverter => Number(0, int.MaxValue),
            EpochConverter => Number(0, long.MaxValue),
            SealConverter => Text("^[0-9a-f]{64}$"),
            BytesConverter => Text("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}([A-Za-z0-9+/]|=)=)?$"),
            _ when type == typeof(int) => Number(int.MinValue, int.MaxValue),
            _ when type == typeof(long) => Number(long.MinValue, long.MaxValue),
            _ => schema,
        };
    }

    private static JsonObject List(Type type, Func<Type, JsonNode> element)
    {
        var list = new JsonObject
        {
            ["type"] = "array",
            ["items"] = element(type),
        };
        if (type == typeof(ViolationForm))
        {
            list["minItems"] = 1;
        }

        return list;
    }

    private static JsonObject Number(long least, long most) => new()
    {
        ["type"] = "integer",
        ["minimum"] = least,
        ["maximum"] = most,
    };

    private static JsonObject Text(string pattern) => new()
    {
        ["type"] = "string",
        ["pattern"] = pattern,
    };
}
