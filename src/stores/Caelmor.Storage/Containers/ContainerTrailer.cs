using System.Buffers.Binary;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Checksums;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;

namespace Caelmor.Storage.Containers;

/// <summary>The last bytes of a container: where its manifest is, and what it hashes to.</summary>
/// <param name="ManifestOffset">Where the manifest begins, which is where the body ends.</param>
/// <param name="ManifestLength">How many bytes it has.</param>
/// <param name="ManifestCrc">Its CRC-32C.</param>
/// <param name="Hash">The SHA-256 over everything before it.</param>
public sealed record ContainerTrailer(
    long ManifestOffset, int ManifestLength, uint ManifestCrc, ReadOnlyMemory<byte> Hash)
{
    private const int HashEnd = 48;
    private const int ZerosEnd = 52 + sizeof(uint);

    /// <summary>Where in the file ends what belongs to the SHA-256.</summary>
    public long HashedEnd =>
        ManifestOffset + ManifestLength + ContainerFormat.HashedTrailerSize;

    /// <summary>Writes the manifest and the last bytes, and ends the file.</summary>
    /// <param name="blocks">The file, at the end of its body.</param>
    /// <param name="format">What it is.</param>
    /// <param name="manifest">What it says about itself.</param>
    /// <returns>The SHA-256 over everything before it.</returns>
    public static byte[] Write(
        BlockWriter blocks, ContainerFormat format, ReadOnlySpan<byte> manifest)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(format);
        if (manifest.Length > format.LongestManifest)
        {
            throw new ArgumentException(
                $"Found a manifest of {manifest.Length} bytes; expected at most "
                + $"{format.LongestManifest}.",
                nameof(manifest));
        }

        Span<byte> trailer = stackalloc byte[ContainerFormat.TrailerSize];
        trailer.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(trailer, blocks.Position);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[8..], manifest.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[12..], Crc32C.Of(manifest));
        blocks.Write(manifest);
        blocks.Write(trailer[..ContainerFormat.HashedTrailerSize]);
        var hash = blocks.EndHash();
        hash.CopyTo(trailer[ContainerFormat.HashedTrailerSize..]);
        BinaryPrimitives.WriteUInt32LittleEndian(
            trailer[HashEnd..], Crc32C.Of(trailer[..HashEnd]));
        format.ClosingMagic.CopyTo(trailer[ZerosEnd..]);
        blocks.Write(trailer[ContainerFormat.HashedTrailerSize..]);
        blocks.Finish();
        return hash;
    }

    /// <summary>Reads and checks the last bytes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">What it has to be.</param>
    /// <exception cref="FlawException">They are not what was written.</exception>
    public static ContainerTrailer Read(IDiskFile file, ContainerFormat format)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(format);
        var length = file.Length;
        if (length < ContainerFormat.HeaderSize + ContainerFormat.TrailerSize)
        {
            throw new FlawException(
                "the length of the file",
                $"at least {ContainerFormat.HeaderSize + ContainerFormat.TrailerSize} bytes",
                $"{length} bytes");
        }

        var bytes = new byte[ContainerFormat.TrailerSize];
        file.Read(length - bytes.Length, bytes);
        CheckEnd(bytes, format);
        var trailer = new ContainerTrailer(
            BinaryPrimitives.ReadInt64LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12)),
            bytes.AsMemory(ContainerFormat.HashedTrailerSize..HashEnd));
        trailer.CheckPlace(length, format);
        return trailer;
    }

    /// <summary>Reads the manifest.</summary>
    /// <param name="file">The file that the trailer is of.</param>
    /// <exception cref="FlawException">It is not what was written.</exception>
    public byte[] ReadManifest(IDiskFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var manifest = new byte[ManifestLength];
        file.Read(ManifestOffset, manifest);
        Checks.Same("the CRC-32C of the manifest", Crc32C.Of(manifest), ManifestCrc);
        return manifest;
    }

    /// <summary>Compares the SHA-256 with that of what was read.</summary>
    /// <param name="hash">That of everything up to <see cref="HashedEnd"/>.</param>
    /// <exception cref="FlawException">They differ.</exception>
    public void Check(ReadOnlySpan<byte> hash)
    {
        if (!hash.SequenceEqual(Hash.Span))
        {
            throw new FlawException(
                "the SHA-256 over the file",
                Convert.ToHexStringLower(Hash.Span),
                Convert.ToHexStringLower(hash));
        }
    }

    private static void CheckEnd(ReadOnlySpan<byte> bytes, ContainerFormat format)
    {
        var zeros = bytes[(ZerosEnd - sizeof(uint))..ZerosEnd];
        if (!bytes[ZerosEnd..].SequenceEqual(format.ClosingMagic)
            || zeros.ContainsAnyExcept((byte)0))
        {
            throw new FlawException(
                "the end of the file",
                "00000000" + Convert.ToHexStringLower(format.ClosingMagic),
                Convert.ToHexStringLower(bytes[(ZerosEnd - sizeof(uint))..]));
        }

        Checks.Same(
            "the CRC-32C of the trailer",
            Crc32C.Of(bytes[..HashEnd]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[HashEnd..]));
    }

    private void CheckPlace(long length, ContainerFormat format)
    {
        var end = length - ContainerFormat.TrailerSize;
        if (ManifestLength < 0
            || ManifestLength > format.LongestManifest
            || ManifestOffset != end - ManifestLength
            || ManifestOffset < ContainerFormat.HeaderSize)
        {
            throw new FlawException(
                "the place of the manifest",
                $"that it ends at {end}, with at most {format.LongestManifest} bytes",
                $"{ManifestLength} bytes at {ManifestOffset}");
        }
    }
}
