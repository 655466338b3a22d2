using Caelmor.Gherkin.Running;

namespace Caelmor.Gherkin.Tests.Running;

public sealed class RunOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void A_limit_has_to_be_positive(int milliseconds)
    {
        var make = () => new RunOptions { TimeLimit = TimeSpan.FromMilliseconds(milliseconds) };

        make.Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Expected a positive time, or Timeout.InfiniteTimeSpan.*");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Timeout.Infinite)]
    public void A_limit_is_kept(int milliseconds)
    {
        var limit = TimeSpan.FromMilliseconds(milliseconds);

        new RunOptions { TimeLimit = limit }.TimeLimit.Should().Be(limit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_has_to_be_a_job(int jobs)
    {
        var make = () => new RunOptions { Jobs = jobs };

        make.Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("Expected at least one job.*");
    }
}
