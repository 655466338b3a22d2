using System.Collections.Immutable;
using Caelmor.Persistence.Certify.Stores;

namespace Caelmor.TruthStore.Specs.Tests.OnAServer;

/// <summary>Whatever is done to the bytes of a row, it is some row.</summary>
public sealed class RowBytesTests
{
    private static readonly ImmutableArray<KeptColumn> Columns =
    [
        new("id", "uuid", false), new("number", "int4", false), new("seal", "bytea", false),
        new("time", "timestamptz", true), new("why", "text", true),
    ];

    private static readonly ImmutableArray<object?> Row =
    [
        Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"), 7, new byte[] { 1, 2, 3 },
        new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc), "nobody",
    ];

    [Fact]
    public void A_row_is_read_as_it_was_written() =>
        RowBytes.Read(Columns, RowBytes.Write(Columns, Row)).Should().BeEquivalentTo(Row);

    [Fact]
    public void What_is_empty_stays_so()
    {
        ImmutableArray<object?> row = [.. Row.Take(3), null, null];

        RowBytes.Read(Columns, RowBytes.Write(Columns, row)).Should().BeEquivalentTo(row);
    }

    [Fact]
    public void Each_bit_that_is_another_gives_a_row()
    {
        var bytes = RowBytes.Write(Columns, Row);
        var others = 0;
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] altered = [.. bytes];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            var row = RowBytes.Read(Columns, altered);
            others += RowBytes.Write(Columns, [.. row]).SequenceEqual(bytes) ? 0 : 1;
        }

        // A byte that says whether there is a value says so with any number but 0.
        others.Should().Be((bytes.Length * 8) - (2 * 7));
    }

    [Fact]
    public void What_was_cut_is_empty_from_there_on()
    {
        var bytes = RowBytes.Write(Columns, Row);
        for (var length = 0; length < bytes.Length; length++)
        {
            RowBytes.Read(Columns, bytes.AsSpan(0, length)).Should().NotBeEquivalentTo(Row);
        }

        RowBytes.Read(Columns, []).Should().AllSatisfy(value => value.Should().BeNull());
    }
}
