using System.Collections.Immutable;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Counts objects by type and schema version, for the manifest.</summary>
internal sealed class SchemaCounts
{
    private readonly Dictionary<(string Type, int Version), long> _counts = [];
    private (string Type, int Version) _last = ("", 0);
    private long _run;

    // Objects of one type follow each other, so most of them cost no look-up.
    public void Count(string? type, int version)
    {
        var seen = (type ?? "", version);
        if (seen != _last)
        {
            Settle();
            _last = seen;
        }

        _run++;
    }

    public ImmutableArray<ManifestSchema> ToManifest()
    {
        Settle();
        return
        [
            .. _counts.Select(one => new ManifestSchema(one.Key.Type, one.Key.Version, one.Value))
                .OrderBy(one => one.Type, StringComparer.Ordinal)
                .ThenBy(one => one.SchemaVersion),
        ];
    }

    private void Settle()
    {
        if (_run > 0)
        {
            _counts[_last] = _counts.GetValueOrDefault(_last) + _run;
            _run = 0;
        }
    }
}
