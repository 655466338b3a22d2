using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Cast;

/// <summary>
/// Mara gives Tobin the Ember Sword: whose it is and where it is change together.
/// </summary>
internal static class SwordGift
{
    public static void Give(ObservedServer server)
    {
        var items = server[SystemName.Item];
        HandOver(items, "Ember Sword's owner", "Tobin");
        HandOver(items, "Ember Sword's place", "carried");
    }

    private static void HandOver(ObservedSystem items, string key, string value) =>
        items.Put(items.Get(new(key)) with
        {
            Value = DatumValue.Of(value),
            Bindings = [new(SystemName.Player, new("Tobin"))],
        });
}
