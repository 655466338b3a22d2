using System.Globalization;
using Caelmor.Gherkin.Running;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Conversion;

public sealed class TransformationTests
{
    [Theory]
    [InlineData("Given Anna pays 3 gold", "Anna: 3 gold")]
    [InlineData("Given Anna pays 3 silver and 4 copper", "Anna: 34 small")]
    [InlineData("Given the 2nd day", "day 2")]
    [InlineData("Given the first day", "day 1")]
    [InlineData("Given dozen eggs", "12 eggs")]
    [InlineData("Given 5 eggs", "5 eggs")]
    [InlineData("Given the colour dark red", "DarkRed")]
    [InlineData("Given the flag red-white", "red/white")]
    [InlineData("Given it is \"loud\"", "loud!")]
    [InlineData("Given prices\n      | bread | salt |\n      | 1     | 2    |", "bread=1, salt=2")]
    [InlineData("Given a letter\n      \"\"\"\n      Dear\n      \"\"\"", "Dear")]
    [InlineData("Given an old table\n      | a | b |\n      | 1 | 2 |", "1 rows of a,b: 1,2")]
    [InlineData("Given raw 007", "007")]
    [InlineData("Given the price list bread=1", "bread=1")]
    [InlineData("Given at least 5", "5")]
    [InlineData("Given an older table\n      | a | b |\n      | 1 | 2 |", "a,b/1,2")]
    public async Task An_argument_becomes_what_the_method_asks_for(string step, string noted)
    {
        var notes = new Notes();

        var result = await new Suite(Suite.Of(step), typeof(Steps), typeof(Transformations))
            .RunOnlyAsync(services => services.Add(notes));

        result.Explanation.Should().BeEmpty();
        notes.Lines.Should().Equal(noted);
    }

    [Fact]
    public async Task A_transformation_that_throws_is_a_fault_of_the_harness()
    {
        var result = await Run("Given the flag none-none");

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Explanation.Should().Be(
            "town/market.feature:3:5: Harness fault in 'Given the flag none-none': "
            + "ConversionException: Transformations.ToFlag threw: There is no such flag.");
    }

    [Fact]
    public async Task A_table_for_something_else_is_a_fault_of_the_harness()
    {
        var result = await Run("Given the colour of\n      | red |");

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Explanation.Should().EndWith("A table can't become a Colour. Take a DataTable, "
            + "or write a [StepArgumentTransformation] from DataTable to Colour.");
    }

    [Fact]
    public async Task An_argument_that_does_not_convert_is_a_fault_of_the_harness()
    {
        var result = await Run("Given the colour 3");

        result.Outcome.Should().Be(Outcome.HarnessFault);
        result.Explanation.Should().Contain("'3' is no Colour; expected one of: Red, DarkRed.");
    }

    private static Task<ScenarioResult> Run(string step) =>
        new Suite(Suite.Of(step), typeof(Steps), typeof(Transformations))
            .RunOnlyAsync(services => services.Add(new Notes()));

    public enum Colour
    {
        Red,
        DarkRed,
    }

    public sealed record Price(int Amount, string Coin);

    public sealed record Day(int Number);

    public sealed record Flag(string Name);

    public sealed record Shout(string Text);

    public sealed record PriceList(string Text);

    [Binding]
    public sealed class Transformations(Notes notes)
    {
        [StepArgumentTransformation(@"(\d+) (gold|iron)")]
        public static Price ToPrice(int amount, string coin) => new(amount, coin);

        [StepArgumentTransformation(@"(\d+) silver and (\d+) copper", Order = 1)]
        public static Task<Price> ToSmallPrice(string silver, string copper) =>
            Task.FromResult(new Price(
                int.Parse(silver + copper, CultureInfo.InvariantCulture), "small"));

        [StepArgumentTransformation(@"(\d+)(?:st|nd|rd|th)", Name = "ordinal")]
        public static ValueTask<Day> ToDay(int number) => ValueTask.FromResult(new Day(number));

        [StepArgumentTransformation("(first)", Name = "ordinal")]
        public static Day ToFirstDay(string word) => new(word.Length - 4);

        [StepArgumentTransformation("(dozen)")]
        public static int ToTwelve(string word) => word.Length + 7;

        [StepArgumentTransformation]
        public async Task<Flag> ToFlag(string name)
        {
            await Task.Yield();
            return notes.Lines.Count == 0 && name != "none-none"
                ? new Flag(name.Replace('-', '/'))
                : throw new InvalidOperationException("There is no such flag.");
        }

        [StepArgumentTransformation]
        public static Shout ToShout(string text) => new(text + "!");

        [StepArgumentTransformation]
        public static PriceList ToPrices(DataTable table) =>
            new(string.Join(", ", table.Rows[0].Select(cell => $"{cell.Key}={cell.Value}")));

        [StepArgumentTransformation]
        public static PriceList ToPricesOfText(string text) => new(text);
    }

    [Binding]
    public sealed class Steps(Notes notes)
    {
        [Given("{word} pays {Price}")]
        public void Pays(string who, Price price) =>
            notes.Add($"{who}: {price.Amount} {price.Coin}");

        [Given("the {ordinal} day")]
        public void On(Day day) => notes.Add($"day {day.Number}");

        [Given("{int} eggs")]
        public void Eggs(int number) => notes.Add($"{number} eggs");

        [Given("the colour {Colour}")]
        public void Paint(Colour colour) => notes.Add(colour.ToString());

        [Given("the colour of")]
        public void PaintTable(Colour colour) => notes.Add(colour.ToString());

        [Given("the flag {Flag}")]
        public void Raise(Flag flag) => notes.Add(flag.Name);

        [Given("it is {string}")]
        public void Say(Shout shout) => notes.Add(shout.Text);

        [Given("prices")]
        public void Prices(PriceList prices) => notes.Add(prices.Text);

        [Given("the price list {word}")]
        public void PriceList(PriceList prices) => notes.Add(prices.Text);

        [Given("at least {word}")]
        public void AtLeast(IComparable<string> least) => notes.Add($"{least}");

        [Given("an older table")]
        public void OlderTable(Table table) => notes.Add(table.ToString());

        [Given("a letter")]
        public void Letter(string text) => notes.Add(text);

        [Given("raw {int}")]
        public void Raw(string text) => notes.Add(text);

        [Given("an old table")]
        public void OldTable(DataTable table) => notes.Add(
            $"{table.RowCount} rows of {string.Join(',', table.Header)}: "
            + $"{table.Rows[0]["a"]},{table.Rows[0][1]}");
    }
}
