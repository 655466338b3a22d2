namespace Caelmor.Storage.Disks;

/// <summary>A disk that checks what it opens, and can give what is broken all the same.</summary>
public interface ISalvageableDisk
{
    /// <summary>Opens what is left of a file.</summary>
    /// <param name="name">The file's name.</param>
    IDiskFile OpenToSalvage(string name);
}
