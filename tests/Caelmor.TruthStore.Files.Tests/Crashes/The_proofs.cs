using Caelmor.Persistence.Tests.Shared;
using Caelmor.Storage.CrashProofs.Proving;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Caelmor.TruthStore.Files.Tests.Crashes;

/// <summary>They hold for the file store, and have tried what they say.</summary>
[Collection(nameof(Alone))]
public sealed class The_proofs(ITestOutputHelper output)
{
    private const string AtCalls = "a process at every call";

    [LongTheory]
    [InlineData("a crash at any moment", "states", 10_000)]
    [LongInlineData("a crash after a fault", "faults", 2_000)]
    [InlineData("a crash in recovery", "states in recovery", 500)]
    [InlineData("a disk that refuses", "faults", 500)]
    [InlineData("every byte altered", "flips", 30_000)]
    [InlineData("every length cut", "cuts", 16_000)]
    [InlineData("files and sections swapped", "swaps of sections", 60)]
    [LongInlineData("a process at random moments", "kills", 3)]
    [InlineData("clocks set back and forth", "commits", 600)]
    [InlineData("files made to do harm", "files", 28)]
    [InlineData("folders made to do harm", "folders", 20)]
    public Task Hold(string name, string what, int least) => HoldAsync(name, what, least);

    [WhereStraceIsFact(IsLong = true)]
    public Task Hold_at_every_call() => HoldAsync(AtCalls, "kills", Thorough.IsWanted ? 40 : 5);

    [Fact]
    public void Have_each_a_name_and_a_sentence()
    {
        Proofs.All.Select(proof => proof.Name).Should().OnlyHaveUniqueItems();
        Proofs.All.Should().OnlyContain(proof => proof.Shows.EndsWith('.') && proof.Steps != "");
        Proofs.All.Select(proof => proof.Sort).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<ProofSort>());
        typeof(The_proofs).GetMethod(nameof(Hold))!.GetCustomAttributesData()
            .Where(one => one.AttributeType == typeof(InlineDataAttribute)
                || one.AttributeType == typeof(LongInlineDataAttribute))
            .Should().HaveCount(Proofs.All.Length - 1, "the one at every call needs strace");
    }

    [Fact]
    public void Try_each_byte_of_every_golden_file() =>
        CrashProofs.Damage.DamagedFile.All.Select(file => file.Name)
            .Should().BeEquivalentTo(GoldenFiles.Names);

    private async Task HoldAsync(string name, string what, int least)
    {
        var result = await Rehearsal.RunAsync(name);

        output.WriteLine($"{name}: {string.Join(", ", result.Tried)}.");
        result.NotTried.Should().BeEmpty();
        result.Findings.Should().BeEmpty();
        result.Holds.Should().BeTrue();
        result.Count(what).Should().BeGreaterThanOrEqualTo(least);
    }
}
