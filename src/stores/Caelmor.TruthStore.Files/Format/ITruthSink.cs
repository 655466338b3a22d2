using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Files.Format;

/// <summary>Takes a truth out of a file, object by object, in the order of the file.</summary>
internal interface ITruthSink
{
    /// <summary>Whether data are to be made at all; if not, they are checked and no more.</summary>
    bool WantsData => true;

    /// <summary>What the truth says of itself.</summary>
    void Begin(TruthHead head);

    /// <summary>What a state says of itself; its data follow.</summary>
    void Begin(StateHead head);

    /// <summary>A datum. Its value lasts until the next one, unless the reader retains.</summary>
    void Add(Datum datum, int schemaVersion);

    /// <summary>The state is complete and its checksum right.</summary>
    void EndState();
}
