using Caelmor.Persistence.Specs.Cast;
using Caelmor.Persistence.Specs.Towns;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>A whole day of a small server.</summary>
public sealed class DayDriver(
    ServerDriver alderford,
    SaveDriver saving,
    RestoreDriver restoring,
    PostRestoreDriver aftermath,
    Town town)
{
    /// <summary>Mara gives Tobin her sword, as players do.</summary>
    public void GiveTheSword() => SwordGift.Give(alderford.Server, town.KeyOf);

    /// <summary>Mara sells Tobin arrows, one after the other.</summary>
    public void SellArrows(int count)
    {
        var trade = new ArrowTrade(alderford.Server, town.KeyOf);
        for (var i = 0; i < count; i++)
        {
            trade.Try();
        }
    }

    /// <summary>The server saves, stops, starts again, restores and activates everybody.</summary>
    public async Task PassTheNightAsync()
    {
        await saving.SaveAsync();
        saving.ShouldBeSaved();
        alderford.StartWith(alderford.Server.Truth.InForce);
        await restoring.RestoreAsync();
        restoring.ShouldBeRestored();
        aftermath.ShouldBeActivatedOneByOne();
    }
}
