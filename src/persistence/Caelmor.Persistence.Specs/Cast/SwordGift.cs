using Caelmor.Persistence.Specs.Observed;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Cast;

/// <summary>
/// Mara gives Tobin the Ember Sword: whose it is and where it is change together.
/// </summary>
internal static class SwordGift
{
    public static void Give(ObservedServer server, Func<string, DatumKey> keyOf)
    {
        var items = server[SystemName.Item];
        HandOver("Ember Sword's owner", "Tobin");
        HandOver("Ember Sword's place", "carried");

        void HandOver(string key, string value) =>
            items.Put(items.Get(keyOf(key)) with
            {
                Value = DatumValue.Of(value),
                Bindings = [new(SystemName.Player, keyOf("Tobin"))],
            });
    }
}
