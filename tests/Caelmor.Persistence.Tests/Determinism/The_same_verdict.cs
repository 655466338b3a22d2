using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared;
using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>
/// Canon 21.1-9.4, 10.7 and 22.8-8.2: the verdict and every journal, whatever differs around them.
/// </summary>
[Collection(Alone.Name)]
public sealed class The_same_verdict(FirstVerdict first) : IClassFixture<FirstVerdict>
{
    /// <summary>Seeds of worlds.</summary>
    public static TheoryData<int> Seeds =>
        [.. Thorough.AllOrFirst(1, int.MaxValue - 1000, -20_000, 1)];

    /// <summary>How many trials run side by side.</summary>
    public static TheoryData<int> Jobs => [.. Thorough.AllOrFirst(1, 8, 2, 1)];

    /// <summary>Orders, and how many trials run side by side.</summary>
    public static IEnumerable<object[]> Orders =>
        Thorough.AllOrFirst<object[]>(1, [2, 2], [3, 8], [1, 1]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Is_given_whatever_worlds_the_seed_makes(int seed) =>
        ShouldBeGivenAsync(new() { Seed = seed });

    [Theory]
    [MemberData(nameof(Jobs))]
    public Task Is_given_however_many_trials_run_side_by_side(int jobs) =>
        ShouldBeGivenAsync(new() { Jobs = jobs });

    [Theory]
    [MemberData(nameof(Orders))]
    public Task Is_given_in_any_order(int shuffle, int jobs)
    {
        var random = new Random(shuffle);
        return ShouldBeGivenAsync(new()
        {
            Jobs = jobs,
            Arrange = trials => trials.OrderBy(_ => random.Next()),
        });
    }

    private Task ShouldBeGivenAsync(CertifierOptions options) => first.ShouldBeGivenAsync(options);
}
