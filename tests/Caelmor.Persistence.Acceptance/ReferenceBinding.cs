using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Acceptance;

/// <summary>Here, and only here, the features meet the reference.</summary>
[Binding]
public sealed class ReferenceBinding(ImplementationUnderTest subject)
{
    [BeforeScenario]
    public void UseTheReference() => subject.Implementation = new ReferenceImplementation();
}
