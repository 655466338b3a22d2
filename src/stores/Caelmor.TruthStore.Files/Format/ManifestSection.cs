namespace Caelmor.TruthStore.Files.Format;

/// <summary>A stretch of frames with a checksum of its own.</summary>
/// <param name="System">The system, for people; the section itself has the name exactly.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Data">How many data it has.</param>
/// <param name="Crc32C">Its checksum, in 8 hexadecimal digits.</param>
internal sealed record ManifestSection(
    string System, long Offset, long Length, long Data, string Crc32C);
