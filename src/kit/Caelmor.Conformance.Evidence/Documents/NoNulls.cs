using System.Text;
using System.Text.Json;

namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>No list has nothing among its elements: the reader itself lets that pass.</summary>
internal static class NoNulls
{
    /// <exception cref="JsonException">There is a null in a list, or no JSON.</exception>
    public static void Check(string json)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(json), new() { MaxDepth = CertificateFile.Form.MaxDepth });
        var isAfterName = false;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null && !isAfterName)
            {
                throw new JsonException(
                    $"Found null at byte {reader.TokenStartIndex}, where a list has an element.");
            }

            isAfterName = reader.TokenType == JsonTokenType.PropertyName;
        }
    }
}
