using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Format;

/// <summary>A file that some build wrote can be read by every later one.</summary>
public sealed class A_golden_file
{
    private const string Plain = "format-1.caelmor";
    private const string Odd = "format-1-odd.caelmor";

    [Theory]
    [InlineData(Plain, false)]
    [InlineData(Odd, true)]
    public async Task Is_read_as_it_was_written(string name, bool isOdd)
    {
        var expected = isOdd ? SmallTruths.Odd(8) : SmallTruths.At(8);

        (await Stores.ReadAsync(Stores.Holding(GoldenFiles.Read(name), 8))).ShouldHold(expected);
    }

    [Theory]
    [InlineData(Plain, false)]
    [InlineData(Odd, true)]
    public void Is_what_this_build_still_writes(string name, bool isOdd)
    {
        var written = GoldenFiles.Write(isOdd ? SmallTruths.Odd(8) : SmallTruths.At(8));
        Golden.Keep(name, written);

        written.Should().Equal(
            GoldenFiles.Read(name),
            "a format that changes has a new number; if it is new, run the tests once with {0}=1",
            Golden.Update);
    }
}
