using Caelmor.Persistence.FileStore.Tests.Simulation;
using FluentAssertions;
using Xunit;

namespace Caelmor.Persistence.FileStore.Tests.Format;

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
            GoldenFiles.Update);
    }

    [Theory]
    [InlineData(Plain, 0x01)]
    [InlineData(Plain, 0x80)]
    [InlineData(Plain, 0xFF)]
    [InlineData(Odd, 0x01)]
    [InlineData(Odd, 0x10)]
    [InlineData(Odd, 0xFF)]
    public async Task Is_found_broken_whichever_byte_is_altered(string name, byte mask)
    {
        var golden = GoldenFiles.Read(name);
        for (var i = 0; i < golden.Length; i++)
        {
            var altered = golden.ToArray();
            altered[i] ^= mask;

            (await Stores.ReadAsync(Stores.Holding(altered, 8))).ShouldBeBroken(8);
        }
    }

    [Theory]
    [InlineData(Plain)]
    [InlineData(Odd)]
    public async Task Is_found_broken_wherever_it_is_cut_or_continued(string name)
    {
        var golden = GoldenFiles.Read(name);
        for (var length = 0; length < golden.Length; length++)
        {
            (await Stores.ReadAsync(Stores.Holding(golden[..length], 8))).ShouldBeBroken(8);
            (await Stores.ReadAsync(Stores.Holding(golden[length..], length == 0 ? 9 : 8)))
                .ShouldBeBroken(length == 0 ? 9 : 8);
        }

        (await Stores.ReadAsync(Stores.Holding([.. golden, 0], 8))).ShouldBeBroken(8);
        (await Stores.ReadAsync(Stores.Holding([.. golden, .. golden], 8))).ShouldBeBroken(8);
    }

    [Fact]
    public async Task Is_found_broken_whichever_two_sectors_are_swapped()
    {
        var golden = GoldenFiles.Read(Plain);
        const int size = 64;
        for (var one = 0; one + size <= golden.Length; one += size)
        {
            for (var other = one + size; other + size <= golden.Length; other += size)
            {
                var swapped = golden.ToArray();
                golden.AsSpan(one, size).CopyTo(swapped.AsSpan(other));
                golden.AsSpan(other, size).CopyTo(swapped.AsSpan(one));

                (await Stores.ReadAsync(Stores.Holding(swapped, 8))).ShouldBeBroken(8);
            }
        }
    }

    [Fact]
    public async Task Is_found_broken_under_the_name_of_another_epoch() =>
        (await Stores.ReadAsync(Stores.Holding(GoldenFiles.Read(Plain), 9))).ShouldBeBroken(9);
}
