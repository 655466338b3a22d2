namespace Caelmor.TruthStore.Files.Blocks;

/// <summary>How files are written and read: in blocks, which leave no trace, and in frames.</summary>
/// <remarks>A frame is a length, that many bytes of payload, and the CRC-32C of both.</remarks>
internal static class BlockLayout
{
    public const int BlockSize = 1 << 20;
    public const int ReadingSize = 1 << 18;
    public const int LongestFrame = 1 << 30;

    /// <summary>Length before a frame's payload, CRC-32C of both behind it.</summary>
    public const int FrameOverhead = 8;
}
