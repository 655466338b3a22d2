using Caelmor.Conformance.Registers;

namespace Caelmor.Persistence.Tests.Sources;

/// <summary>A stage of our own with its register, to change at will.</summary>
internal static class A_small_canon
{
    public const string Text = """
        # Stage 1.1 — Wells

        ## 1. Purpose

        This document is about wells.

        ## 2. Water

        **Rules**
        - A well **must** hold clear water.
        - A well **must not** run dry
          before noon.
        - No bucket **must** leak.

        **Order**

        1. The rope
        2. The bucket

        No other order is permitted. It is so.
        """;

    public static Register Register() =>
        Conformance.Registers.Register.Parse(Json(), "features/canon/rules.json");

    public static Dictionary<string, string> Documents(string text) =>
        new() { ["stage-1.1.md"] = text };

    public static string Json() => $$"""
        {
          "spec": "wells",
          "version": 1,
          "title": "wells", "groupWord": "group",
          "groups": [{ "id": "suite", "title": "suite" }],
          "documents": [
            {
              "id": "1.1", "title": "Wells", "file": "stage-1.1.md", "locked": true,
              "dependsOn": [],
              "context": [{{Digests("Stage 1.1 — Wells")}}],
              "sections": [
                {
                  "number": 1, "title": "Purpose",
                  "context": [{{Digests("Purpose", "This document is about wells.")}}], "rules": []
                },
                {
                  "number": 2, "title": "Water",
                  "context": [{{Digests("Water", "Rules", "Order", "It is so.")}}],
                  "rules": [
                    {{Rule(1, "Each well holds clear water", "A well must hold clear water.")}},
                    {{Rule(
                        2,
                        "A well does not run dry in the morning",
                        "A well must not run dry before noon.")}},
                    {{Rule(3, "Buckets are tight", "No bucket must leak.")}},
                    {{Rule(4, "First: the rope", "The rope")}},
                    {{Rule(5, "Second: the bucket", "The bucket")}},
                    {{Rule(6, "There is no other order", "No other order is permitted.")}}
                  ]
                }
              ]
            }
          ],
          "files": {}
        }
        """;

    private static string Rule(int place, string restated, string source) => $$"""
        { "id": "1.1-2.{{place}}", "group": "suite", "strength": "must", "restated": "{{restated}}",
          "shownBy": "", "source": [{{Digests(source)}}], "under": null, "account": "scenarios" }
        """;

    private static string Digests(params string[] sentences) =>
        string.Join(", ", sentences.Select(one => $"\"{SentenceDigest.Of(one).Text}\""));
}
