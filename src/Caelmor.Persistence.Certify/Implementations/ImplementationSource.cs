namespace Caelmor.Persistence.Certify.Implementations;

/// <summary>An implementation that the caller brings.</summary>
/// <param name="Path">Its assembly, as the caller wrote it.</param>
/// <param name="Type">Which of its types, by full or short name; null for the only one.</param>
internal sealed record ImplementationSource(string Path, string? Type)
{
    /// <summary>Loads the assembly and makes the implementation.</summary>
    /// <exception cref="StopException">That can't be done.</exception>
    public LoadedImplementation Load()
    {
        var assembly = TheirAssembly.Open(Path);
        var type = new Candidates(assembly.File, assembly.Types).Choose(Type);
        return LoadedImplementation.Create(type, assembly.File);
    }
}
