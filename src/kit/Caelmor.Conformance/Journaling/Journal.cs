namespace Caelmor.Conformance.Journaling;

/// <summary>Everything that was done through the ports of a trial, in order.</summary>
/// <remarks>Evidence is observed, never self-reported: nothing gets in here but through the
/// ports.</remarks>
public sealed class Journal
{
    private readonly Lock _lock = new();
    private readonly List<JournalEntry> _entries = [];

    /// <summary>Rings at the beginning and at the end of everything done through a port.</summary>
    public event Action? Step;

    /// <summary>All entries so far.</summary>
    public IReadOnlyList<JournalEntry> Entries => Since(0);

    /// <summary>What was done last; null before anything was.</summary>
    public JournalEntry? Last
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count > 0 ? _entries[^1] : null;
            }
        }
    }

    /// <summary>How many entries there are so far.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>The entries from a place on.</summary>
    public IReadOnlyList<JournalEntry> Since(int place)
    {
        lock (_lock)
        {
            return _entries[place..];
        }
    }

    /// <summary>Writes down what is being done through a port; dispose when it is done.</summary>
    public StepInProgress Begin(string port, Enum action, string detail = "")
    {
        Note(port, action, detail);
        Step?.Invoke();
        return new(this);
    }

    /// <summary>Writes down what happened without anybody's doing.</summary>
    public void Note(string port, Enum action, string detail = "")
    {
        lock (_lock)
        {
            _entries.Add(new(port, action, detail));
        }
    }

    /// <summary>Writes down that something goes on: in the place of what is known of it, if nothing
    /// else was written down since.</summary>
    /// <param name="known">The entry that says so far what was done; null for none.</param>
    /// <param name="entry">The entry that says what was done by now.</param>
    public void Renew(JournalEntry? known, JournalEntry entry)
    {
        lock (_lock)
        {
            if (known is not null && _entries.Count > 0 && ReferenceEquals(_entries[^1], known))
            {
                _entries[^1] = entry;
            }
            else
            {
                _entries.Add(entry);
            }
        }
    }

    /// <summary>
    /// Adds what happened in another server: the evidence of a breach that was found there.
    /// </summary>
    public void Append(Journal other)
    {
        var entries = other.Entries;
        lock (_lock)
        {
            _entries.AddRange(entries);
        }
    }

    /// <summary>Rings the end of a step.</summary>
    public readonly struct StepInProgress(Journal journal) : IDisposable
    {
        /// <summary>The step is done.</summary>
        public void Dispose() => journal.Step?.Invoke();
    }
}
