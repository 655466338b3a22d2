using Caelmor.Persistence.Truths;
using Caelmor.Storage.Blocks;
using Caelmor.Storage.Disks;
using Caelmor.Storage.Faults;
using Caelmor.TruthStore.Files.Format;
using Caelmor.TruthStore.Files.Schemas;
using FluentAssertions;
using Xunit;

namespace Caelmor.TruthStore.Files.Tests.Blocks;

/// <summary>What two threads read is what one reads: the same truth, and the same flaw.</summary>
[Collection(nameof(Alone))]
public sealed class Reading_ahead
{
    private const int OneByOne = 512;
    private const int Ahead = 1 << 16;

    [Theory]
    [InlineData(1, 9 << 20)]
    [InlineData(9, 1 << 20)]
    [InlineData(30, 300_000)]
    [InlineData(80, Ahead)]
    [InlineData(400, 20_000)]
    [InlineData(30_000, 20)]
    public void Gives_the_truth_as_it_was_written(int data, int bytes)
    {
        var truth = SmallTruths.Large(8, data, bytes);
        using var file = Written(truth);

        foreach (var blockSize in new[] { Ahead, BlockLayout.BlockSize })
        {
            Same.Are(Read(file, blockSize), truth).Should().BeTrue("blocks have {0}", blockSize);
        }
    }

    [Fact]
    public void Gives_large_and_small_data_as_they_were_written()
    {
        var random = new Random(8);
        var state = new SystemState(SystemName.Item, new(8), new(1), Enumerable.Range(0, 400)
            .Select(i => SmallTruths.Datum($"item/{i:D4}", DatumKind.ItemLocation, i) with
            {
                Value = new(Bytes(random, random.Next(1 << random.Next(1, 20)))),
            }));
        var truth = Truth.Sealed(new(8), new(1), [state]);
        using var file = Written(truth);

        Same.Are(Read(file, Ahead), truth).Should().BeTrue();
        Flaw(file, Ahead).Should().BeNull();
    }

    [Fact]
    public void Finds_the_flaw_that_one_finds_who_reads_block_by_block()
    {
        using var file = Written(SmallTruths.Large(8, 600, 1500));
        var sound = file.ToArray();
        var random = new Random(3);
        for (var i = 0; i < 150; i++)
        {
            var altered = sound.ToArray();
            altered[random.Next(altered.Length)] ^= (byte)(1 << random.Next(8));
            using var broken = MemoryFile.Of(altered);
            var expected = Flaw(broken, OneByOne);

            expected.Should().NotBeNull();
            Flaw(broken, Ahead).Should().Be(expected);
            FlawOfReading(broken, Ahead).Should().Be(expected);
            FlawOfReading(broken, OneByOne).Should().Be(expected);
        }
    }

    [Fact]
    public void Tells_a_file_that_ends_before_its_time()
    {
        using var file = Written(SmallTruths.Large(8, 600, 1500));
        file.End = file.Length / 2;
        var reader = () => ContainerReader.Open(file);
        reader.Should().Throw<FlawException>();

        file.End = long.MaxValue;
        var opened = ContainerReader.Open(file);
        file.End = file.Length / 2;

        opened.Invoking(one => one.Read(CheckingSink.Instance, Ahead, retain: false, default))
            .Should().Throw<FlawException>()
            .Which.Flaw.What.Should().Be("the length of the file");
    }

    [Fact]
    public void Takes_a_refusal_of_the_disk_for_no_flaw_and_reads_no_more()
    {
        using var file = Written(SmallTruths.Large(8, 600, 1500));
        ContainerReader.Open(file);
        var opening = file.Reads;
        Read(file, Ahead);
        var all = file.Reads - (2 * opening);
        all.Should().BeGreaterThan(10);
        for (var refused = 1; refused <= all; refused++)
        {
            file.RefusedRead = file.Reads + opening + refused;

            file.Invoking(one => Read(one, Ahead)).Should().Throw<IOException>();

            var last = file.Reads;
            last.Should().Be(file.RefusedRead);
            Thread.Sleep(1);
            file.Reads.Should().Be(last, "nobody is left who would read");
        }
    }

    [Fact]
    public void Makes_no_data_for_whoever_checks()
    {
        using var file = Written(SmallTruths.Large(8, 50_000, 200));
        Flaw(file, BlockLayout.BlockSize).Should().BeNull();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Flaw(file, BlockLayout.BlockSize).Should().BeNull();

        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(3 << 20);
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static MemoryFile Written(Truth truth)
    {
        var file = new MemoryFile();
        TruthWriter.Write(
            file, truth, SchemaMigrations.None, default, BlockLayout.BlockSize, default);
        return file;
    }

    private static Truth Read(IDiskFile file, int blockSize)
    {
        var sink = new TruthAssembler(schemas: null);
        ContainerReader.Open(file).Read(sink, blockSize, retain: true, default);
        return sink.Truth;
    }

    private static Flaw? Flaw(IDiskFile file, int blockSize) => FlawOf(() =>
        ContainerReader.Open(file).Read(CheckingSink.Instance, blockSize, retain: false, default));

    private static Flaw? FlawOfReading(IDiskFile file, int blockSize) =>
        FlawOf(() => Read(file, blockSize));

    private static Flaw? FlawOf(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (FlawException found)
        {
            return found.Flaw;
        }
    }
}
