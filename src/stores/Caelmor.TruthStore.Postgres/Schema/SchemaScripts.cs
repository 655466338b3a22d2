using System.Collections.Immutable;

namespace Caelmor.TruthStore.Postgres.Schema;

/// <summary>The statements that lead from each version of the tables to the next. What was
/// published is never changed: what comes later is a script of its own.</summary>
internal static class SchemaScripts
{
    /// <summary>The first one leads from nothing to version 1.</summary>
    public static ImmutableArray<string> All { get; } = [Begin + Read("0001.sql")];

    private const string Begin = """
        CREATE SCHEMA IF NOT EXISTS {schema};
        CREATE TABLE {schema}.schema_version (
          version integer PRIMARY KEY,
          made    timestamptz NOT NULL DEFAULT now()
        );

        """;

    private static string Read(string name)
    {
        using var resource = typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"Found no script '{name}' in this assembly.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
