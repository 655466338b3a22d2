namespace Caelmor.CommandLine;

/// <summary>Shows how a work gets on.</summary>
public interface IProgressView
{
    /// <summary>Does the work and shows it.</summary>
    /// <param name="things">What is counted, such as <c>trials</c>.</param>
    /// <param name="work">Is handed what to call with how many are done, of how many.</param>
    Task<T> ShowAsync<T>(string things, Func<Action<int, int>, Task<T>> work);
}
