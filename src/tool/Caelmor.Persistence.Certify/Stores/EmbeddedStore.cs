using System.Collections.Immutable;
using Caelmor.CommandLine;
using Caelmor.Conformance.Specs;
using Caelmor.Persistence.Server;
using Caelmor.TruthStore.Files;
using Caelmor.TruthStore.Specs.Processes;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>The store that comes with the project, as the certifier meets it.</summary>
internal sealed class EmbeddedStore : ITruthStoreImplementation
{
    public string Name => "file store";

    public string Version { get; } =
        typeof(FileTruthStore).Assembly.GetName().Version!.ToString(3);

    public ITruthStore Open(string place) => FileTruthStore.Open(place);
}

/// <summary>Says how this tool starts itself as the process that has a store open.</summary>
internal static class StoreHolder
{
    public const string Command = "hold-store";

    /// <summary>The option for the store on PostgreSQL.</summary>
    public const string Postgres = "--postgres";

    /// <summary>The variable in which its connection is handed over: what stands on a command line
    /// is for everybody to see.</summary>
    public const string Connection = "CAELMOR_HOLD_STORE";

    /// <summary>For the store out of an assembly; for null, the one that comes along.</summary>
    public static StoreProcessStart Of(LoadedObject? theirs) => Of(
        theirs switch
        {
            null => [],
            { Type: null } => ["--implementation", theirs.Path],
            { Type: { } type } => ["--implementation", theirs.Path, "--type", type],
        });

    /// <summary>For a store that is wrong on purpose.</summary>
    public static StoreProcessStart OfMutant(string name) => Of(["--mutant", name]);

    /// <summary>For the store on PostgreSQL.</summary>
    public static StoreProcessStart OfPostgres(string connection) => Of([Postgres]) with
    {
        Environment = ImmutableDictionary<string, string>.Empty.Add(Connection, connection),
    };

    private static StoreProcessStart Of(string[] subject)
    {
        var (program, assembly) = SelfStart.Of(typeof(StoreHolder));
        return new(program, [assembly, Command, .. subject]);
    }
}
