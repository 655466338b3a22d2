using Caelmor.Persistence.Server;
using Caelmor.Persistence.Specs.Judging;
using Caelmor.Persistence.Specs.Towns;
using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Specs.Drivers;

/// <summary>Looks into the truth in force.</summary>
public sealed class TruthDriver(ServerDriver alderford, Town town)
{
    /// <summary>The truth is that of an epoch.</summary>
    public void ShouldBeOfEpoch(long epoch)
    {
        var found = alderford.Server.Truth.InForce.Epoch;
        var expected = epoch + alderford.EarlierSaves;
        Expect.That(
            found.Number == expected, $"the truth is of epoch {expected}.", $"epoch {found}.");
    }

    /// <summary>The truth has a datum of a system, with this value.</summary>
    public void ShouldHold(SystemName system, string key, string value)
    {
        var truth = (alderford.Server.Truth.InForce as StoredTruth.Held)?.Truth;
        var found = truth?.States
            .Where(state => state.System == system)
            .SelectMany(state => state.Data)
            .FirstOrDefault(datum => datum.Key == town.KeyOf(key));
        Expect.That(
            found?.Value == DatumValue.Of(value),
            $"the truth holds '{key} = {value}' from the {system} system.",
            found is null ? $"no '{key}' from the {system} system." : $"'{found}'.");
    }
}
