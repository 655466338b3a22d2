using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Implementations;
using Caelmor.Persistence.TruthStoreSpecs.Processes;

namespace Caelmor.Persistence.Certify.Stores;

/// <summary>How this tool starts itself as the process that has a store open.</summary>
internal static class StoreHolder
{
    public const string Command = "hold-store";

    private static readonly string Self = typeof(StoreHolder).Assembly.Location;

    /// <summary>For the store that the caller named.</summary>
    public static StoreProcessStart Of(
        ImplementationSource? implementation = null, string? mutant = null) =>
        new(Runtime(), [Self, Command, .. Subject(implementation, mutant)]);

    private static ImmutableArray<string> Subject(
        ImplementationSource? implementation, string? mutant) =>
        (implementation, mutant) switch
        {
            ({ Type: null } theirs, _) => ["--implementation", theirs.Path],
            ({ Type: { } type } theirs, _) => ["--implementation", theirs.Path, "--type", type],
            (_, { } name) => ["--mutant", name],
            _ => [],
        };

    // The one that runs this process, if one does: an executable has its own.
    private static string Runtime() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
            ? Environment.ProcessPath!
            : "dotnet";
}
