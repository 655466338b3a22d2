using System.ComponentModel;

namespace Caelmor.Gherkin.Conversion;

/// <summary>What .NET can make of a text, always in the invariant culture.</summary>
internal static class TextConversion
{
    public static object? Convert(string text, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        if (type != wanted && text.Length == 0)
        {
            return null;
        }

        if (type.IsEnum)
        {
            return EnumNames.Of(type).Value(text);
        }

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception error)
        {
            // Type converters throw what they like, Exception itself among it.
            throw new ConversionException(
                $"'{text}' can't become a {type.Name}: {error.Message} "
                + $"Correct it, or write a [StepArgumentTransformation] that returns {type.Name}.",
                error);
        }
    }
}
