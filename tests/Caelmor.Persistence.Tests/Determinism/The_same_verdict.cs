using System.Globalization;
using Caelmor.Persistence.Specs.Certification;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>Canon 21.1-9.4, 10.7 and 22.8-8.2: the verdict and every journal, whatever differs around them.</summary>
[Collection(Alone.Name)]
public sealed class The_same_verdict(The_same_verdict.AtFirst first)
    : IClassFixture<The_same_verdict.AtFirst>
{
    [Theory]
    [InlineData(1)]
    [InlineData(-20_000)]
    [InlineData(int.MaxValue - 1000)]
    public Task Is_given_whatever_worlds_the_seed_makes(int seed) => ShouldBeGivenAsync(new() { Seed = seed });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public Task Is_given_however_many_trials_run_side_by_side(int jobs) =>
        ShouldBeGivenAsync(new() { Jobs = jobs });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 8)]
    public Task Is_given_in_any_order(int shuffle, int jobs)
    {
        var random = new Random(shuffle);
        return ShouldBeGivenAsync(new()
        {
            Jobs = jobs,
            Arrange = trials => trials.OrderBy(_ => random.Next()),
        });
    }

    [Theory]
    [InlineData("as in de-DE")]
    [InlineData("as in sv-SE")]
    [InlineData("as in fa-IR")]
    [InlineData("as nowhere")]
    public async Task Is_given_with_numbers_written(string habit)
    {
        var (before, own) = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = Habits.Named(habit);
            CultureInfo.CurrentCulture = Habits.Named(habit);
            (await WrittenElsewhereAsync(-1.5)).Should().NotBe("-1.5", "habits reach all threads");
            await ShouldBeGivenAsync(new());
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
            CultureInfo.CurrentCulture = own;
        }
    }

    // In-process, zones without daylight saving suffice: what they must not do is to matter at all.
    [Theory]
    [InlineData("Asia/Kathmandu", 345)]
    [InlineData("Pacific/Kiritimati", 840)]
    [InlineData("America/Phoenix", -420)]
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

            await ShouldBeGivenAsync(new());
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
    public void Can_t_be_asked_for_in_a_culture_that_the_project_does_not_know(string name)
    {
        var making = () => CultureInfo.GetCultureInfo(name);

        making.Should().Throw<CultureNotFoundException>("the invariant culture is the only one");
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

    private async Task ShouldBeGivenAsync(CertifierOptions options) =>
        (await Evidence.OfAsync(options)).Should().Equal(first.Evidence);

    /// <summary>The first verdict of all, that the others are compared with.</summary>
    public sealed class AtFirst : IAsyncLifetime
    {
        public IReadOnlyList<string> Evidence { get; private set; } = [];

        public async Task InitializeAsync()
        {
            Evidence = await Determinism.Evidence.OfAsync(new() { Jobs = 1 });
            Evidence.Should().HaveCount(TheSuite.BuiltIn.Trials.Count() + 1);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
