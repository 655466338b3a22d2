using Reqnroll;

namespace Caelmor.Gherkin.Tests.Polyfill;

public sealed class DataTableTests
{
    private readonly DataTable _table = new("name", "price");

    public DataTableTests()
    {
        _table.AddRow("bread", "2");
        _table.AddRow("salt", "1");
    }

    [Fact]
    public void It_has_a_header_and_rows()
    {
        _table.Header.Should().Equal("name", "price");
        _table.RowCount.Should().Be(2);
        _table.Rows.Count.Should().Be(2);
        _table.Rows.Select(row => row["name"]).Should().Equal("bread", "salt");
        _table.ContainsColumn("price").Should().BeTrue();
        _table.ContainsColumn("colour").Should().BeFalse();
    }

    [Fact]
    public void A_row_is_read_by_column_and_by_position()
    {
        var row = _table.Rows[1];

        row["price"].Should().Be("1");
        row[0].Should().Be("salt");
        row.Count.Should().Be(2);
        row.Keys.Should().Equal("name", "price");
        row.Values.Should().Equal("salt", "1");
        row.ContainsKey("name").Should().BeTrue();
        row.TryGetValue("name", out var name).Should().BeTrue();
        name.Should().Be("salt");
        row.TryGetValue("colour", out _).Should().BeFalse();
        row.Should().Equal(
            KeyValuePair.Create("name", "salt"), KeyValuePair.Create("price", "1"));
    }

    [Fact]
    public void A_column_that_is_missing_is_named() =>
        _table.Invoking(table => table.Rows[0]["colour"]).Should()
            .Throw<IndexOutOfRangeException>()
            .WithMessage("There is no column 'colour'; there are: name, price.");

    [Fact]
    public void A_row_of_another_length_is_refused() =>
        _table.Invoking(table => table.AddRow("bread")).Should().Throw<ArgumentException>()
            .WithMessage("Found 1 cells for 2 columns (name, price).*");

    [Fact]
    public void A_table_without_columns_is_refused()
    {
        var make = () => new DataTable();

        make.Should().Throw<ArgumentException>().WithMessage("A table needs at least one column.*");
    }
}
