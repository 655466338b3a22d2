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
        var (type, file) = Choose(typeof(IImplementation));
        return LoadedImplementation.Create(type, file);
    }

    /// <summary>Loads the assembly and makes the truth store.</summary>
    /// <exception cref="StopException">That can't be done.</exception>
    public LoadedTruthStore LoadStore()
    {
        var (type, file) = Choose(typeof(ITruthStoreImplementation));
        return LoadedTruthStore.Create(type, file);
    }

    private (Type Type, string File) Choose(Type wanted)
    {
        var assembly = TheirAssembly.Open(Path);
        return (new Candidates(assembly.File, assembly.Types, wanted).Choose(Type), assembly.File);
    }
}
