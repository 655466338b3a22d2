using Caelmor.Conformance.Book.Words;

namespace Caelmor.Conformance.Book.Pages;

/// <summary>Cuts what is too long to be printed, and says so.</summary>
internal static class Cut
{
    private const int Most = 1500;

    public static string Of(string text) => text.Length <= Most
        ? text
        : $"{text[..Most]} … and {Describe.Count(text.Length - Most, "further character")}, "
            + "in the certificate";
}
