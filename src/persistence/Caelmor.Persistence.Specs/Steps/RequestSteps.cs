using Caelmor.Persistence.Specs.Drivers;
using Reqnroll;

namespace Caelmor.Persistence.Specs.Steps;

/// <summary>The vocabulary of whatever was asked for, be it a save or a restore.</summary>
[Binding]
public sealed class RequestSteps(RequestDriver request)
{
    [Then("{int} further requests get the same answer")]
    public Task ThenFurtherRequestsGetTheSameAnswer(int count) =>
        request.ShouldAnswerTheSameAsync(count);

    /// <summary>
    /// The one line that a control twin ends with, in the place of its Then lines.
    /// </summary>
    [Then("the request is granted")]
    public void ThenTheRequestIsGranted() => request.ShouldBeGranted();
}
