using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The one line that a control twin ends with, in the place of its scenario's Then lines.</summary>
[Binding]
public sealed class TwinSteps(TwinDriver twin)
{
    [Then("the request is granted")]
    public void ThenTheRequestIsGranted() => twin.ShouldBeGranted();
}
