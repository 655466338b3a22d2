using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>Where somebody's assembly lives, with its own dependencies.</summary>
/// <remarks>
/// Two things are shared with the certifier: the contract, so that both mean the same by it (for the
/// canon <see cref="IImplementation"/>), and the runtime. Nothing else is, not even what is missing:
/// what they forgot to bring must not be found among what the certifier happens to use.
/// </remarks>
/// <param name="path">The full path of the assembly.</param>
/// <param name="contracts">The assemblies of the contract.</param>
/// <exception cref="InvalidOperationException">Its .deps.json can't be read.</exception>
internal sealed class PluginLoadContext(string path, IReadOnlyList<Assembly> contracts)
    : AssemblyLoadContext(path)
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (contracts.FirstOrDefault(one => one.GetName().Name == assemblyName.Name)
            is { } contract)
        {
            return contract;
        }

        var theirs = _resolver.ResolveAssemblyToPath(assemblyName);
        if (!string.IsNullOrEmpty(assemblyName.CultureName))
        {
            // Translations are optional.
            return theirs is null ? null : LoadFromAssemblyPath(theirs);
        }

        if (IsOfTheRuntime(assemblyName, theirs))
        {
            return null;
        }

        return theirs is null
            ? throw new FileNotFoundException(message: null, assemblyName.FullName)
            : LoadFromAssemblyPath(theirs);
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } native
            ? LoadUnmanagedDllFromPath(native)
            : IntPtr.Zero;

    // As in any process the newer one wins, for types of the runtime cross the contract.
    private static bool IsOfTheRuntime(AssemblyName name, string? theirs)
    {
        var runtimes = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name.Name + ".dll");
        return File.Exists(runtimes)
            && (theirs is null || VersionOf(theirs) <= VersionOf(runtimes));
    }

    private static Version? VersionOf(string file) => AssemblyName.GetAssemblyName(file).Version;
}
