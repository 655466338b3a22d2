using Caelmor.Conformance.Certification;
using Caelmor.Persistence.Tests.Shared;
using Caelmor.Persistence.Tests.Specs;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.Tests.Conforming;

/// <summary>Nobody is rejected who is right, however he is built.</summary>
public sealed class Those_who_conform
{
    // Who rests, or waits, leaves the processor to others.
    private static readonly CertifierOptions Options = new()
    {
        Jobs = 16,
        TimeLimit = TimeSpan.FromSeconds(60),
    };

    public static TheoryData<string> Names =>
        [.. Thorough.LongOrFirst(3, Conformers.All.Select(one => one.Name))];

    [LongTheory]
    [MemberData(nameof(Names))]
    public async Task Are_certified(string name)
    {
        var verdict = await TheSuite.JudgeAsync(
            TheSuite.AsWanted, Conformers.Find(name), Options);

        verdict.Cases.Where(one => one.Failing is not null)
            .Select(one => one.Failing!.Result.Explanation)
            .FirstOrDefault().Should().BeNull("{0} is right", name);
        verdict.UnhandledExceptions.Should().BeEmpty();
        verdict.Decision.Should().Be(Decision.Certified);
    }
}
