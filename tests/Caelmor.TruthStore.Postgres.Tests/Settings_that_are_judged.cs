using Caelmor.TruthStore.Postgres.Settings;

namespace Caelmor.TruthStore.Postgres.Tests;

/// <summary>What a server says of itself is judged without one.</summary>
public sealed class Settings_that_are_judged
{
    [Theory]
    [InlineData(120022, false, false, "on", "on", "local", "", Durability.Local, "expected 13 or later")]
    [InlineData(150020, true, false, "on", "on", "local", "", Durability.Local, "promote this")]
    [InlineData(150020, false, true, "on", "on", "local", "", Durability.Local, "take another role")]
    [InlineData(150020, false, false, "off", "on", "local", "", Durability.Local, "fsync = on")]
    [InlineData(150020, false, false, "on", "off", "local", "", Durability.Local, "full_page_writes = on")]
    [InlineData(150020, false, false, "on", "on", "off", "", Durability.Local, "expected local")]
    [InlineData(150020, false, false, "on", "on", "local", "b", Durability.Remote, "expected on")]
    [InlineData(150020, false, false, "on", "on", "on", " ", Durability.Remote, "synchronous_standby_names")]
    internal void Are_named_with_what_to_set(
        int version, bool isStandby, bool isReadOnly, string fsync, string pages, string commit,
        string standbys, Durability durability, string said)
    {
        var settings = new ServerSettings(
            version, isStandby, isReadOnly, fsync, pages, commit, standbys, 1);

        settings.Invoking(one => one.Demand(durability, "here")).Should()
            .Throw<TruthStoreException>().WithMessage($"*{said}*Nothing was written.")
            .Which.Fault.Should().Be(StoreFault.Unsafe);
    }

    [Fact]
    public void That_are_right_are_none() =>
        new ServerSettings(130000, false, false, "on", "on", "on", "b", 1)
            .Invoking(one => one.Demand(Durability.Remote, "here")).Should().NotThrow();
}
