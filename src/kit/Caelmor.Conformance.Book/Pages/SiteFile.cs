namespace Caelmor.Conformance.Book.Pages;

/// <summary>One file of the book.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Text">What is in it.</param>
public sealed record SiteFile(string Name, string Text);
