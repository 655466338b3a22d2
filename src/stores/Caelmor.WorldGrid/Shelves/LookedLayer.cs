using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.WorldGrid.Embedded.Layers;

namespace Caelmor.WorldGrid.Embedded.Shelves;

/// <summary>One file of a layer after every frame of it was looked at, opened anew for
/// that.</summary>
internal sealed class LookedLayer : IDisposable
{
    private const string NotShown = "nothing, for the disk refuses";

    private readonly Layer _copy;
    private readonly bool _isMirror;
    private readonly Layer? _looked;
    private readonly IReadOnlyList<Flaw> _flaws;
    private readonly bool _isRefused;

    private LookedLayer(
        Layer copy, bool isMirror, Layer? looked, IReadOnlyList<Flaw> flaws, bool isRefused)
    {
        (_copy, _isMirror, _looked) = (copy, isMirror, looked);
        (_flaws, _isRefused) = (flaws, isRefused);
        Unsound = Found();
    }

    /// <summary>What of it is not sound.</summary>
    public Unsound Unsound { get; }

    /// <summary>The same with checksums, for operators, one after another.</summary>
    public IEnumerable<LayerFinding> Findings
    {
        get
        {
            foreach (var flaw in _flaws)
            {
                yield return new(_copy.Name, flaw.What, flaw.Expected, flaw.Found, _isMirror);
            }

            foreach (var at in _looked?.Broken ?? [])
            {
                yield return Of(_looked!.Index[at], Actual(at));
            }

            foreach (var at in _looked?.Refused ?? [])
            {
                yield return Of(_looked!.Index[at], NotShown);
            }
        }
    }

    /// <summary>Looks at a file.</summary>
    /// <param name="disk">Where it lies.</param>
    /// <param name="copy">The same file as it was opened before: what it had then.</param>
    /// <param name="isMirror">Whether it lies in the mirror.</param>
    public static LookedLayer At(IDisk disk, Layer copy, bool isMirror)
    {
        Layer? layer = null;
        try
        {
            layer = Layer.Open(disk, copy.Name);
            return new(copy, isMirror, layer, layer.Verify(), isRefused: false);
        }
        catch (Exception gone) when (gone is FlawException || DiskFailure.Is(gone))
        {
            layer?.Dispose();
            Flaw flaw = new("the file", "a save", gone.Message);
            return new(copy, isMirror, looked: null, [flaw], gone is not FlawException);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _looked?.Dispose();

    private Unsound Found()
    {
        if (_looked is not null)
        {
            return new(Keys(_looked.Broken), Keys(_looked.Refused));
        }

        var all = Keys(Enumerable.Range(0, _copy.Index.Count)
            .Where(at => _copy.Index[at].Kind.HasFrame()));
        return _isRefused ? new(Keys([]), all) : new(all, Keys([]));
    }

    private HashSet<EntryKey> Keys(IEnumerable<int> places) =>
        [.. places.Select(at => (_looked ?? _copy).Index[at].Key)];

    private LayerFinding Of(LayerEntry entry, string actual) =>
        new(_copy.Name, $"{entry.Key}", entry.Checksum, actual, _isMirror);

    private string Actual(int at)
    {
        try
        {
            return _looked!.ActualChecksum(at);
        }
        catch (Exception refusal) when (DiskFailure.Is(refusal))
        {
            return NotShown;
        }
    }
}

/// <summary>Something in a layer that is not as it was written.</summary>
/// <param name="Piece">The file.</param>
/// <param name="What">What of it.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Actual">What was found.</param>
/// <param name="IsMirror">Whether it lies in the mirror.</param>
internal sealed record LayerFinding(
    string Piece, string What, string Expected, string Actual, bool IsMirror)
{
    /// <summary>What tells it apart from others.</summary>
    public string Key => $"{IsMirror} {Piece} {What}";
}
