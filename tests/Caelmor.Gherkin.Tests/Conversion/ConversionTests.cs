using System.Globalization;
using Caelmor.Gherkin.Conversion;

namespace Caelmor.Gherkin.Tests.Conversion;

public sealed class ConversionTests
{
    private enum Reason
    {
        ParticipantFailed = 7,
        StoreFailed,
    }

    [Theory]
    [InlineData("participant failed")]
    [InlineData("ParticipantFailed")]
    [InlineData("PARTICIPANT FAILED")]
    public void An_enum_is_read_by_name_whatever_case_and_blanks(string text) =>
        TextConversion.Convert(text, typeof(Reason)).Should().Be(Reason.ParticipantFailed);

    [Theory]
    [InlineData("7")]
    [InlineData("42")]
    [InlineData("")]
    [InlineData("participant failed, store failed")]
    [InlineData("participant-failed")]
    public void An_enum_takes_names_only(string text) =>
        Converting(text, typeof(Reason)).Should().Throw<ConversionException>().WithMessage(
            $"'{text}' is no Reason; expected one of: ParticipantFailed, StoreFailed.");

    [Fact]
    public void A_nullable_enum_takes_no_numbers_either()
    {
        TextConversion.Convert("store failed", typeof(Reason?)).Should().Be(Reason.StoreFailed);
        TextConversion.Convert("", typeof(Reason?)).Should().BeNull();
        Converting("7", typeof(Reason?)).Should().Throw<ConversionException>();
    }

    [Fact]
    public void Dotnet_types_are_read_in_the_invariant_culture()
    {
        TextConversion.Convert("-5", typeof(int)).Should().Be(-5);
        TextConversion.Convert("200", typeof(byte)).Should().Be((byte)200);
        TextConversion.Convert("1.5", typeof(double)).Should().Be(1.5);
        TextConversion.Convert("1.50", typeof(decimal)).Should().Be(1.50m);
        TextConversion.Convert("true", typeof(bool)).Should().Be(true);
        TextConversion.Convert("x", typeof(char)).Should().Be('x');
        TextConversion.Convert("00:01:00", typeof(TimeSpan)).Should().Be(TimeSpan.FromMinutes(1));
        TextConversion.Convert("2024-05-06", typeof(DateTime)).Should()
            .Be(DateTime.Parse("2024-05-06", CultureInfo.InvariantCulture));
        TextConversion.Convert("6f9619ff-8b86-d011-b42d-00c04fc964ff", typeof(Guid)).Should()
            .Be(new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff"));
        TextConversion.Convert("3", typeof(int?)).Should().Be(3);
        TextConversion.Convert("", typeof(int?)).Should().BeNull();
    }

    [Theory]
    [InlineData("300", typeof(byte))]
    [InlineData("many", typeof(int))]
    [InlineData("no id", typeof(Guid))]
    [InlineData("a", typeof(Stream))]
    public void What_can_not_be_read_is_said_with_a_remedy(string text, Type type) =>
        Converting(text, type).Should().Throw<ConversionException>().WithMessage(
            $"'{text}' can't become a {type.Name}: *"
            + $"write a [StepArgumentTransformation] that returns {type.Name}.");

    private static Action Converting(string text, Type type) =>
        () => TextConversion.Convert(text, type);
}
