using Caelmor.Persistence.Specs.Cast;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>A whole day of a small server.</summary>
public sealed class DayDriver(
    ServerDriver alderford,
    SaveDriver saving,
    RestoreDriver restoring,
    PostRestoreDriver aftermath)
{
    /// <summary>Mara gives Tobin her sword, as players do.</summary>
    public void GiveTheSword() => SwordGift.Give(alderford.Server);

    /// <summary>Play, save, stop, restore, activate, play on, save.</summary>
    public async Task PassAsync()
    {
        SellArrows(5);
        await saving.SaveAsync();
        saving.ShouldBeSaved();
        alderford.StartWith(alderford.Server.Truth.InForce);
        await restoring.RestoreAsync();
        restoring.ShouldBeRestored();
        aftermath.ShouldBeActivatedOneByOne();
        SellArrows(3);
        await saving.SaveAsync();
    }

    private void SellArrows(int count)
    {
        var trade = new ArrowTrade(alderford.Server);
        for (var i = 0; i < count; i++)
        {
            trade.Try();
        }
    }
}
