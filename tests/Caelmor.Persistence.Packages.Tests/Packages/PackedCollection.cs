namespace Caelmor.Persistence.Packages.Tests.Packages;

/// <summary>Tests on the packages share them, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackedCollection : ICollectionFixture<Packed>
{
    public const string Name = "packages";
}
