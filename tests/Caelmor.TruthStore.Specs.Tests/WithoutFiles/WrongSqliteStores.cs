using System.Collections.Immutable;
using Caelmor.Persistence.Truths;

namespace Caelmor.TruthStore.Specs.Tests.WithoutFiles;

/// <summary>It believes what is written down of the epoch in force, whatever else there is.</summary>
public sealed class BelievesItsHead()
    : SqliteImplementation("believes its head", place => new Store(place))
{
    private sealed class Store(string place) : SqliteStore(place)
    {
        protected override long InForce() => Acknowledged();
    }
}

/// <summary>It says first that a truth is there, and writes it then, without a
/// transaction.</summary>
public sealed class AnnouncesFirst()
    : SqliteImplementation("announces first", place => new Store(place))
{
    private sealed class Store(string place) : SqliteStore(place)
    {
        protected override void Commit(Truth truth)
        {
            Acknowledge(truth.Epoch.Number);
            Insert(truth.Epoch.Number, TruthBytes.Of(truth));
        }
    }
}

/// <summary>Its adapter alters nothing, so that nothing can be noticed.</summary>
public sealed class AltersNothing()
    : SqliteImplementation("alters nothing", place => new SqliteStore(place))
{
    /// <inheritdoc/>
    public override Persistence.ITruthStoreMedium Medium { get; } = new Rows();

    private sealed class Rows : SqliteRows
    {
        public override void Write(string place, string part, ImmutableArray<byte> content)
        {
            // Nothing.
        }
    }
}

/// <summary>Its adapter copies nothing, so that every alteration meets an empty place.</summary>
public sealed class CopiesNothing()
    : SqliteImplementation("copies nothing", place => new SqliteStore(place))
{
    /// <inheritdoc/>
    public override Persistence.ITruthStoreMedium Medium { get; } = new Rows();

    private sealed class Rows : SqliteRows
    {
        public override void Copy(string place, string other)
        {
            // Nothing.
        }
    }
}
