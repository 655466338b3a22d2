using System.Globalization;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>A manifest has to account for every byte between header and itself.</summary>
internal static class ManifestChecks
{
    public static void Check(Manifest manifest, long end)
    {
        long position = Layout.HeaderSize;
        foreach (var section in manifest.Sections)
        {
            Checks.Same($"where section '{section.System}' begins", section.Offset, position);
            if (section.Length <= 0 || section.Length > end - position || section.Data < 0)
            {
                throw new FlawException(
                    $"the length of section '{section.System}'",
                    $"1 to {end - position} bytes",
                    $"{section.Length} bytes for {section.Data} data");
            }

            position += section.Length;
        }

        Checks.Same("where the manifest begins", position, end);
        Checks.Same("the format in the manifest", manifest.Format, Layout.Format);
        if (manifest.Sections.IsEmpty)
        {
            throw new FlawException("the sections", "at least one", "none");
        }
    }

    public static uint Crc(ManifestSection section) =>
        uint.TryParse(
            section.Crc32C,
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var crc)
            ? crc
            : throw new FlawException("a checksum in the manifest", "8 digits", section.Crc32C);
}
