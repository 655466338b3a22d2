using System.Collections.Immutable;
using Caelmor.Persistence.Canon;
using Caelmor.Persistence.Server;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Mutants.Wiring;

/// <summary>Ways to know better than the truth.</summary>
internal static class Retelling
{
    /// <summary>Each state that is there is put right, and the truth is sealed again.</summary>
    public static Func<IGameServer, IGameServer> EachState(
        Func<SystemState, SystemState> retouch) =>
        Truths(truth => Sealed(truth, [.. truth.States.Select(retouch)]));

    /// <summary>Each datum that is there is put right, and the truth is sealed again.</summary>
    public static Func<IGameServer, IGameServer> EachDatum(Func<Datum, Datum> retouch) =>
        EachState(state => With(state, state.Data.Select(retouch)));

    /// <summary>The truth as a whole is put right.</summary>
    public static Func<IGameServer, IGameServer> Truths(Func<Truth, Truth> retouch) =>
        Stored(stored => stored is StoredTruth.Held held
            ? new StoredTruth.Held(retouch(held.Truth))
            : stored);

    /// <summary>A truth that the store does not vouch for is none.</summary>
    public static Func<IGameServer, IGameServer> BrokenAsNone { get; } =
        Stored(stored => stored is StoredTruth.Broken ? StoredTruth.None : stored);

    private static Func<IGameServer, IGameServer> Stored(Func<StoredTruth, StoredTruth> retell) =>
        server => new RewiredServer(server)
        {
            Truth = new RetoldStore(server.Truth, stored => ValueTask.FromResult(retell(stored))),
        };

    /// <summary>Somebody's story is heard, whether it is needed or not.</summary>
    public static Func<IGameServer, IGameServer> Hearing(
        Func<IRuntimeSurroundings, INonAuthoritativeSource> source) =>
        server => new RewiredServer(server)
        {
            Truth = new RetoldStore(server.Truth, async stored =>
            {
                await source(server.Surroundings).TellAsync(CancellationToken.None);
                return stored;
            }),
        };

    /// <summary>States that are missing are taken from somebody's story.</summary>
    public static Func<IGameServer, IGameServer> MissingStatesFrom(
        Func<IRuntimeSurroundings, INonAuthoritativeSource> source,
        Func<SystemState, bool>? believed = null) =>
        server => new RewiredServer(server)
        {
            Truth = new RetoldStore(server.Truth, async stored =>
            {
                if (stored is not StoredTruth.Held { Truth: var truth } || IsComplete(truth))
                {
                    return stored;
                }

                var story = await source(server.Surroundings).TellAsync(CancellationToken.None);
                return new StoredTruth.Held(Completed(truth, story.Where(believed ?? (_ => true))));
            }),
        };

    /// <summary>A truth that somebody finds wanting is replaced by somebody's story.</summary>
    public static Func<IGameServer, IGameServer> WholeTruthFrom(
        Func<IRuntimeSurroundings, INonAuthoritativeSource> source,
        Func<StoredTruth, bool> isWanting) =>
        server => new RewiredServer(server)
        {
            Truth = new RetoldStore(server.Truth, async stored =>
            {
                if (!isWanting(stored))
                {
                    return stored;
                }

                var story = await source(server.Surroundings).TellAsync(CancellationToken.None);
                return new StoredTruth.Held(Made(stored.Epoch, story));
            }),
        };

    public static SystemState With(SystemState state, IEnumerable<Datum> data) =>
        new(state.System, state.Epoch, state.Version, data);

    /// <summary>Of what a state has several times, the first is left.</summary>
    public static SystemState Once(SystemState state) =>
        With(state, state.Data.DistinctBy(datum => datum.Key));

    public static Truth Sealed(Truth truth, ImmutableArray<SystemState> states) =>
        Truth.Sealed(truth.Epoch, truth.Version, states);

    private static bool IsComplete(Truth truth) =>
        Participants.All.All(name => truth.States.Any(state => state.System == name));

    private static Truth Completed(Truth truth, IEnumerable<SystemState> story)
    {
        var missing = story.Where(told => truth.States.All(state => state.System != told.System));
        return Sealed(truth, [.. truth.States, .. missing]);
    }

    private static Truth Made(Epoch epoch, IReadOnlyList<SystemState> story) =>
        Truth.Sealed(
            epoch,
            CanonVersion.Current,
            [.. story.Where(state => Participants.Include(state.System))
                .Select(state => state with { Epoch = epoch })]);
}
