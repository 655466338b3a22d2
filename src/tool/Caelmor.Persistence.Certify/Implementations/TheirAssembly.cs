using System.Reflection;
using Caelmor.CommandLine;
using Caelmor.CommandLine.Files;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Somebody's assembly, with all that it needs.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Types">All its types.</param>
internal sealed record TheirAssembly(string File, IReadOnlyList<Type> Types)
{
    private const string Expected =
        "--implementation takes the .dll that 'dotnet build' writes, "
        + "such as bin/Release/net10.0/Their.dll.";

    /// <summary>Loads it, and what it refers to: what is missing shows now.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="contract">What one of its types is expected to implement.</param>
    /// <exception cref="StopException">It does not load, or something is missing.</exception>
    public static TheirAssembly Open(string path, Type contract)
    {
        if (FileKinds.Of(path) is not FileKind.Regular and var kind)
        {
            throw StopException.Misuse(
                kind == FileKind.None
                    ? $"found no file '{path}'. {Expected}"
                    : $"'{path}' is {kind.Words()}. {Expected}");
        }

        var file = Path.GetFileName(path);
        var versions = new ContractVersions(contract);
        var assembly = Load(path, versions.Assemblies);
        versions.Check(assembly, file);
        CheckReferences(assembly, file);
        return new(file, TypesOf(assembly, file, versions));
    }

    private static Assembly Load(string path, IReadOnlyList<Assembly> contracts)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return new PluginLoadContext(full, contracts).LoadFromAssemblyPath(full);
        }
        catch (BadImageFormatException)
        {
            throw StopException.Misuse($"'{path}' is no .NET assembly. {Expected}");
        }
        catch (Exception error) when (error is InvalidOperationException or IOException
            or UnauthorizedAccessException)
        {
            // Such as a .deps.json that is damaged.
            throw StopException.Misuse(
                $"'{path}' does not load: {Sentences.OneLine(error.Message)} Build it anew.");
        }
    }

    private static void CheckReferences(Assembly assembly, string file)
    {
        var context = System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly)!;
        foreach (var reference in assembly.GetReferencedAssemblies())
        {
            try
            {
                context.LoadFromAssemblyName(reference);
            }
            catch (Exception error) when (error is IOException or BadImageFormatException)
            {
                throw Missing(file, reference);
            }
        }
    }

    private static Type[] TypesOf(Assembly assembly, string file, ContractVersions versions)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException error)
        {
            throw error.LoaderExceptions.OfType<Exception>().First() switch
            {
                FileNotFoundException { FileName: { } name } => Missing(file, new(name)),
                var first => StopException.Misuse(
                    $"'{file}' does not fit what it was built against: "
                    + $"{Sentences.OneLine(first.Message)} Build it anew against "
                    + $"{versions.Ours} and its own dependencies."),
            };
        }
    }

    private static StopException Missing(string file, AssemblyName name) => StopException.Misuse(
        $"'{file}' needs {name.Name} {name.Version?.ToString(3)}, and {name.Name}.dll is not "
        + "among its files or does not load. 'dotnet publish' puts all that it needs into one "
        + "folder: name the .dll in there.");
}

/// <summary>Whether an assembly was built against the contract that the certifier has.</summary>
/// <param name="contract">What one of its types is expected to implement.</param>
internal sealed class ContractVersions(Type contract)
{
    /// <summary>The assemblies of the contract. That of the canon belongs to each: stores keep its
    /// truths.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; } =
        [.. new[] { contract.Assembly, typeof(IImplementation).Assembly }.Distinct()];

    /// <summary>Such as <c>Caelmor.Persistence 0.2.0</c>.</summary>
    public string Ours => Of(Assemblies[0].GetName());

    /// <exception cref="StopException">It was built against one that does not fit.</exception>
    public void Check(Assembly assembly, string file)
    {
        foreach (var ours in Assemblies.Select(one => one.GetName()))
        {
            var theirs = assembly.GetReferencedAssemblies()
                .FirstOrDefault(reference => reference.Name == ours.Name);
            if (theirs is not null && !Fits(theirs.Version!, ours.Version!))
            {
                throw StopException.Misuse(
                    $"'{file}' was built against {Of(theirs)}, and this certifier has {Of(ours)}. "
                    + "Build it against that version, or take a certifier of its own.");
            }
        }
    }

    // Before 1.0 the second number breaks; from then on it only adds.
    private static bool Fits(Version theirs, Version ours) =>
        theirs.Major == ours.Major
        && (ours.Major > 0 ? theirs.Minor <= ours.Minor : theirs.Minor == ours.Minor);

    private static string Of(AssemblyName name) => $"{name.Name} {name.Version?.ToString(3)}";
}
