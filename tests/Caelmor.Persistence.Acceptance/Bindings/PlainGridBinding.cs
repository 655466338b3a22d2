using Caelmor.WorldGrid.Reference;
using Caelmor.WorldGrid.Specs.Trials;
using Reqnroll;
using Reqnroll.BoDi;

namespace Caelmor.Persistence.Acceptance.Bindings;

/// <summary>Has the steps for world grids drive the plain grid.</summary>
[Binding]
public sealed class PlainGridBinding(IObjectContainer container)
{
    [BeforeScenario("pv")]
    public void UseThePlainGrid() =>
        container.RegisterInstanceAs(new WorldGridUnderTest(new PlainWorldGrid()));
}
