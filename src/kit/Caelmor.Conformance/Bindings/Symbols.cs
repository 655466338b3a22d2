using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Caelmor.Conformance.Problems;

namespace Caelmor.Conformance.Bindings;

/// <summary>Finds where a method was written, in the symbols that its assembly carries.</summary>
internal static class Symbols
{
    // The compiler writes it in the place of the folder that a project was built in.
    private const string MappedRoot = "/_/";

    /// <summary>The first line of a method; null if there are no symbols.</summary>
    public static Location? PlaceOf(MethodInfo method)
    {
        var stateMachine = method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType;
        var body = stateMachine?.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic);
        var file = method.Module.FullyQualifiedName;
        if (!File.Exists(file))
        {
            return null;
        }

        using var assembly = new PEReader(File.OpenRead(file));
        assembly.TryOpenAssociatedPortablePdb(
            file, path => File.Exists(path) ? File.OpenRead(path) : null, out var symbols, out _);
        using (symbols)
        {
            var handle = MetadataTokens.EntityHandle((body ?? method).MetadataToken);
            return First((MethodDefinitionHandle)handle, symbols?.GetMetadataReader());
        }
    }

    private static Location? First(MethodDefinitionHandle method, MetadataReader? symbols)
    {
        var first = symbols?.GetMethodDebugInformation(method).GetSequencePoints()
            .Cast<SequencePoint?>().FirstOrDefault(point => !point!.Value.IsHidden);
        if (first is not { } point)
        {
            return null;
        }

        var path = symbols!.GetString(symbols.GetDocument(point.Document).Name).Replace('\\', '/');
        var isMapped = path.StartsWith(MappedRoot, StringComparison.Ordinal);
        return new(isMapped ? path[MappedRoot.Length..] : path, point.StartLine, point.StartColumn);
    }
}
