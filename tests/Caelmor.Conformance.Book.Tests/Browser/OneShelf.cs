namespace Caelmor.Conformance.Book.Tests.Browser;

/// <summary>One browser for all tests that need one.</summary>
[CollectionDefinition(Name)]
public sealed class OneShelf : ICollectionFixture<OpenedBook>
{
    internal const string Name = "browser";
}
