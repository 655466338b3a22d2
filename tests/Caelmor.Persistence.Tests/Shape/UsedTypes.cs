using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Caelmor.Persistence.Tests.Shape;

/// <summary>
/// Reads from an assembly's metadata which types of other assemblies its code touches.
/// </summary>
/// <remarks>What it says is true of the compiled code, whatever an analyzer was told to
/// overlook.</remarks>
internal static class UsedTypes
{
    public static IReadOnlyCollection<string> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Select(type =>
                    $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }

    /// <summary>Members that are called, such as <c>Task.Delay</c>.</summary>
    public static IReadOnlyCollection<string> CallsOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. from member in metadata.MemberReferences.Select(metadata.GetMemberReference)
               where member.Parent.Kind == HandleKind.TypeReference
               let type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent)
               select $"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}",
        ];
    }
}
