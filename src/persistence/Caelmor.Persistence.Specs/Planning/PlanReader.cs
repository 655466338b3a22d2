using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.ShownTexts;

namespace Caelmor.Persistence.Specs.Planning;

/// <summary>Reads a team's plan.</summary>
/// <remarks>It refuses what is no plan. What is a bad plan, wrong names included, is for the
/// judge.</remarks>
public static class PlanReader
{
    private const string Remedy =
        "docs/plan.json is a plan to begin with, docs/plan.md says what each entry means.";

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a plan.</summary>
    /// <param name="name">Names the text in messages, such as <c>plan.json</c>.</param>
    /// <param name="json">The text.</param>
    /// <exception cref="InvalidDataException">The text is no plan; the message says where and
    /// why.</exception>
    public static ImplementationPlan Read(string name, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PlanFile>(json, Strict)?.ToPlan()
                ?? throw new InvalidDataException($"{name}, line 1: Found null. {Remedy}");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"{name}, line {JsonErrorText.Line(error, json)}, {JsonErrorText.Of(error)} {Remedy}",
                error);
        }
    }
}
