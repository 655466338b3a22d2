using System.Globalization;
using Caelmor.Persistence.Tests.Shared;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>
/// Canon 21.1-9.4: other habits and other time zones are nothing that a restore depends on.
/// </summary>
[Collection(Alone.Name)]
public sealed class The_same_verdict_elsewhere(FirstVerdict first) : IClassFixture<FirstVerdict>
{
    /// <summary>Habits of writing numbers.</summary>
    public static TheoryData<string> NumberHabits =>
        [.. Thorough.AllOrFirst(2, "as nowhere", "as in fa-IR", "as in sv-SE", "as in de-DE")];

    /// <summary>Time zones, and how many minutes they are before UTC.</summary>
    public static IEnumerable<object[]> Zones => Thorough.AllOrFirst<object[]>(
        1, ["Asia/Kathmandu", 345], ["Pacific/Kiritimati", 840], ["America/Phoenix", -420]);

    [LongTheory]
    [MemberData(nameof(NumberHabits))]
    public async Task Is_given_with_numbers_written(string habit)
    {
        var (before, own) = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = Habits.Named(habit);
            CultureInfo.CurrentCulture = Habits.Named(habit);
            (await WrittenElsewhereAsync(-1.5)).Should().NotBe("-1.5", "habits reach all threads");
            await first.ShouldBeGivenAsync(new());
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
            CultureInfo.CurrentCulture = own;
        }
    }

    // In-process, zones without daylight saving suffice: what they must not do is to matter at all.
    [LongTheory]
    [MemberData(nameof(Zones))]
    public async Task Is_given_in_any_time_zone(string zone, int minutesFromUtc)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            if (CanChangeZoneTo(zone))
            {
                TimeZoneInfo.Local.BaseUtcOffset.TotalMinutes.Should().Be(minutesFromUtc);
            }

            await first.ShouldBeGivenAsync(new());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Knows_a_culture_by_its_name_alone(string name)
    {
        var culture = CultureInfo.GetCultureInfo(name);

        (-1.5).ToString(culture).Should().Be("-1.5");
        "TITLE".ToLower(culture).Should().Be("title");
    }

    private static Task<string> WrittenElsewhereAsync(double number) =>
        Task.Factory.StartNew(
            () => number.ToString(),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

    // Only on Unix does the variable tell the zone, and only if the zones are installed.
    private static bool CanChangeZoneTo(string zone) =>
        !OperatingSystem.IsWindows() && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}
