using System.Collections.Immutable;
using Caelmor.TruthStore.Files.Schemas;

namespace Caelmor.TruthStore.CrashProofs.Cast;

/// <summary>Schemas of builds to come: quest states say more, and then items do.</summary>
internal static class Migrations
{
    public static SchemaMigrations ToSecond { get; } = new(Quests(1, "; rewarded: no"));

    public static SchemaMigrations ToThird { get; } = new(
        Quests(2, "; giver: unknown"),
        new SchemaStep(DatumKind.ItemLocation, 1, item => Say(item, "; worn: no")),
        Quests(1, "; rewarded: no"));

    /// <summary>What a truth of the small village is in the second schema.</summary>
    public static Truth Second(Truth first) => Changed(first, datum =>
        datum.Kind == DatumKind.QuestState ? Say(datum, "; rewarded: no") : datum);

    /// <summary>And in the third.</summary>
    public static Truth Third(Truth first) => Changed(first, datum =>
        datum.Kind == DatumKind.QuestState ? Say(datum, "; rewarded: no; giver: unknown")
        : datum.Kind == DatumKind.ItemLocation ? Say(datum, "; worn: no")
        : datum);

    public static Datum Say(Datum datum, string more) =>
        datum with { Value = DatumValue.Of(datum.Value + more) };

    private static SchemaStep Quests(int from, string more) =>
        new(DatumKind.QuestState, from, quest => Say(quest, more));

    private static Truth Changed(Truth truth, Func<Datum, Datum> change)
    {
        ImmutableArray<SystemState> states =
        [
            .. truth.States.Select(state => new SystemState(
                state.System, state.Epoch, state.Version, state.Data.Select(change))),
        ];
        return Truth.Sealed(truth.Epoch, truth.Version, states);
    }
}
