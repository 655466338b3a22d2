using System.Collections.Immutable;
using Caelmor.WorldGrid.Reference.Pieces;

namespace Caelmor.WorldGrid.Reference;

/// <summary>Makes the next save out of the one in force and what was changed.</summary>
/// <param name="host">The server.</param>
/// <param name="steps">What it does, step by step.</param>
/// <param name="reader">Reads what is carried over.</param>
/// <param name="genesis">What the world is made from.</param>
public sealed class SaveMaker(
    IGridHost host, GridSteps steps, SaveReader reader, GridGenesis genesis)
{
    private readonly Dictionary<string, Envelope> _entries = [];
    private readonly HashSet<RegionPosition> _inactive = [];

    /// <summary>Carries over what is in force.</summary>
    /// <param name="isChanged">The entries that are not carried over.</param>
    public async ValueTask CarryOverAsync(Func<string, bool> isChanged)
    {
        _inactive.UnionWith(reader.InForce?.Inactive ?? []);
        foreach (var entry in reader.InForce?.Checksums.Keys.Where(one => !isChanged(one)) ?? [])
        {
            var copy = await reader.FindAsync(entry);
            if (copy.Envelope is { } envelope)
            {
                _entries[entry] = envelope;
            }
            else if (!PieceNames.IsChunk(entry))
            {
                var (x, y) = PieceNames.PositionIn(entry);
                _inactive.Add(new(x, y));
            }
        }
    }

    /// <summary>Puts an entry in, in the place of any of that name.</summary>
    public void Put(string entry, string type, string content) =>
        _entries[entry] = new(type, 1, 0, entry, content);

    /// <summary>The entry of this name; null for none.</summary>
    public Envelope? Find(string entry) => _entries.GetValueOrDefault(entry);

    /// <summary>A region is not inactive any more.</summary>
    public void Activate(RegionPosition region) => _inactive.Remove(region);

    /// <summary>The save.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="stamp">Its stamp.</param>
    public SaveDraft Draft(long number, string stamp)
    {
        var contents = _entries.ToImmutableSortedDictionary(
            one => one.Key,
            one => steps.Enclose(one.Value with { Save = number }).ToBytes(),
            StringComparer.Ordinal);
        var states = _entries.Where(one => !PieceNames.IsChunk(one.Key))
            .Select(one => RegionText.Parse(one.Value.Content));
        var save = new GridSave(number, stamp, host.Time.GetUtcNow(), Schemas.In(states));
        return new(
            new(
                save,
                genesis,
                contents.ToImmutableSortedDictionary(
                    one => one.Key,
                    one => Envelope.ChecksumOf(one.Value.Span),
                    StringComparer.Ordinal),
                [.. _inactive.OrderBy(one => (one.X, one.Y))]),
            contents);
    }
}
