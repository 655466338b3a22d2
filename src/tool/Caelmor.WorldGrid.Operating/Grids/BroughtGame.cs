using System.Reflection;
using System.Runtime.Loader;
using Caelmor.CommandLine;
using Caelmor.WorldGrid.Embedded.Terrain;

namespace Caelmor.WorldGrid.Operating.Grids;

/// <summary>What of a game an operator brings along: its generator, and the steps of its
/// schemas.</summary>
/// <param name="Generator">The generator; null for none.</param>
/// <param name="Steps">The steps; without any each version is the current one.</param>
internal sealed record BroughtGame(ITerrainGenerator? Generator, ISchemaSteps Steps)
{
    /// <summary>The name of the generator that comes along.</summary>
    public const string Example = "value-noise";

    /// <summary>No game.</summary>
    public static BroughtGame None { get; } = new(null, new NoSteps());

    /// <summary>What an assembly brings.</summary>
    /// <param name="path">Its path, or the name of the generator that comes along; null for
    /// nothing.</param>
    /// <exception cref="StopException">It brings nothing.</exception>
    public static BroughtGame Of(string? path) => path switch
    {
        null => None,
        Example => new(new ValueNoise(), new NoSteps()),
        _ => In(path),
    };

    private static BroughtGame In(string path)
    {
        Permission.DemandSight(path);
        if (!File.Exists(path))
        {
            throw StopException.Misuse(
                $"Found no file '{path}'; expected the game's assembly. Check the path.");
        }

        var types = TypesIn(path);
        var generator = Made<ITerrainGenerator>(types, path);
        var steps = Made<ISchemaSteps>(types, path);
        return generator is null && steps is null
            ? throw StopException.Misuse(
                $"Found neither an ITerrainGenerator nor an ISchemaSteps in '{path}'; expected a "
                + "public class of either, with a constructor that takes nothing.")
            : new(generator, steps ?? new NoSteps());
    }

    private static Type[] TypesIn(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            return AssemblyLoadContext.Default.LoadFromAssemblyPath(full).GetExportedTypes();
        }
        catch (Exception unreadable) when (unreadable is BadImageFormatException
            or FileLoadException or FileNotFoundException or ReflectionTypeLoadException)
        {
            throw StopException.Misuse(
                $"Found that '{path}' can't be loaded: {unreadable.Message} Expected an assembly "
                + "for this runtime, with all that it needs beside it.");
        }
    }

    private static T? Made<T>(Type[] types, string path)
        where T : class
    {
        Type[] fitting =
        [
            .. types.Where(one => one is { IsClass: true, IsAbstract: false }
                && one.IsAssignableTo(typeof(T)) && one.GetConstructor([]) is not null),
        ];
        return fitting.Length > 1
            ? throw StopException.Misuse(
                $"Found {fitting.Length} classes in '{path}' that are {typeof(T).Name}; expected "
                + "one.")
            : fitting is [var one] ? (T)Activator.CreateInstance(one)! : null;
    }

    private sealed class NoSteps : ISchemaSteps
    {
        public int Current(string type) => 1;

        public bool LeadsFrom(string type, int version) => false;

        public RegionObject Step(RegionObject older) => throw new InvalidOperationException(
            $"There is no step from version {older.SchemaVersion} of {older.Type}.");
    }
}
