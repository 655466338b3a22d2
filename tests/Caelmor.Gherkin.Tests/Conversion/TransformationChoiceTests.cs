using Caelmor.Gherkin.Bindings;
using Reqnroll;

namespace Caelmor.Gherkin.Tests.Conversion;

public sealed class TransformationChoiceTests
{
    [Theory]
    [InlineData("Given the text soft", "soft")]
    [InlineData("Given the page 7", "first of (7)")]
    [InlineData("Given the call f(x)", "call f(x)")]
    [InlineData("Given the size big", "Large")]
    public async Task The_transformation_that_fits_best_is_used(string step, string noted)
    {
        var notes = new Notes();

        var result = await new Suite(Suite.Of(step), typeof(Bindings))
            .RunOnlyAsync(services => services.Add(notes));

        result.Explanation.Should().BeEmpty();
        notes.Lines.Should().Equal(noted);
    }

    [Fact]
    public void A_transformation_says_better_than_the_name_of_an_enum_what_fits()
    {
        var step = Suite.Only(Suite.Of("Given the size Large")).Steps.Single();

        BindingSet.FromTypes(typeof(Bindings)).Matcher.Find(step).Definition.Should().BeNull();
    }

    [Theory]
    [InlineData("int")]
    [InlineData("long")]
    [InlineData("byte")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("decimal")]
    public void A_transformation_widens_what_the_short_name_of_its_type_takes(string name)
    {
        var step = Suite.Only(Suite.Of($"Given {name} of many")).Steps.Single();

        BindingSet.FromTypes(typeof(Numbers)).Matcher.Find(step).Definition.Should().NotBeNull();
    }

    public enum Size
    {
        Small,
        Large,
    }

    public sealed record Page(string Text);

    public sealed record Call(string Text);

    [Binding]
    public sealed class Numbers
    {
        [StepArgumentTransformation("(many)")]
        public static int ToInt(string many) => many.Length;

        [StepArgumentTransformation("(many)")]
        public static long ToLong(string many) => many.Length;

        [StepArgumentTransformation("(many)")]
        public static byte ToByte(string many) => (byte)many.Length;

        [StepArgumentTransformation("(many)")]
        public static float ToFloat(string many) => many.Length;

        [StepArgumentTransformation("(many)")]
        public static double ToDouble(string many) => many.Length;

        [StepArgumentTransformation("(many)")]
        public static decimal ToDecimal(string many) => many.Length;

        [Given("int of {int}")]
        [Given("long of {long}")]
        [Given("byte of {byte}")]
        [Given("float of {float}")]
        [Given("double of {double}")]
        [Given("decimal of {decimal}")]
        public static void Step(decimal number) => throw new NotSupportedException($"{number}");
    }

    [Binding]
    public sealed class Bindings(Notes notes)
    {
        /// <summary>Makes texts of texts, and must not be asked for its own argument.</summary>
        [StepArgumentTransformation("(soft)")]
        public static string Same(string text) => text;

        [StepArgumentTransformation(@"(.*)")]
        public static Page Last(string text) => new($"last of ({text})");

        [StepArgumentTransformation(@"(\d+)", Order = 5)]
        public static Page First(string text) => new($"first of ({text})");

        [StepArgumentTransformation(@"(\w+\(\w\))")]
        public static Call ToCall(string text) => new($"call {text}");

        [StepArgumentTransformation("(big|small)")]
        public static Size ToSize(string text) => text == "big" ? Size.Large : Size.Small;

        [Given("the text {word}")]
        public void Text(string text) => notes.Add(text);

        [Given("the page {Page}")]
        public void Turn(Page page) => notes.Add(page.Text);

        [Given("the call {Call}")]
        public void Make(Call call) => notes.Add(call.Text);

        [Given("the size {Size}")]
        public void Choose(Size size) => notes.Add(size.ToString());
    }
}
