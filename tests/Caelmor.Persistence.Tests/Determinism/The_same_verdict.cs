using Caelmor.Conformance.Certification;
using Xunit;

namespace Caelmor.Persistence.Tests.Determinism;

/// <summary>
/// Canon 21.1-9.4, 10.7 and 22.8-8.2: the verdict and every journal, whatever differs around them.
/// </summary>
[Collection(Alone.Name)]
public sealed class The_same_verdict(FirstVerdict first) : IClassFixture<FirstVerdict>
{
    [Theory]
    [InlineData(1)]
    [InlineData(-20_000)]
    [InlineData(int.MaxValue - 1000)]
    public Task Is_given_whatever_worlds_the_seed_makes(int seed) =>
        ShouldBeGivenAsync(new() { Seed = seed });

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

    private Task ShouldBeGivenAsync(CertifierOptions options) => first.ShouldBeGivenAsync(options);
}
