using Caelmor.Persistence.Reference;
using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Acceptance.Bindings;

/// <summary>Has the steps of the canon drive the reference.</summary>
[Binding]
public sealed class ReferenceBinding(ImplementationUnderTest subject)
{
    [BeforeScenario]
    public void UseTheReference() => subject.Implementation = new ReferenceImplementation();
}
