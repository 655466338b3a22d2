using System.Text.Json;

namespace Caelmor.WorldGrid.Specs.Protocol;

/// <summary>The one seam between the suite and whoever is tried: what is asked, and what is
/// called.</summary>
/// <remarks>Whoever writes this down has written down the trial; whoever plays it again has the
/// trial again.</remarks>
public interface IGridChannel
{
    /// <summary>Asks for something.</summary>
    /// <param name="host">The number of the host that it is asked for.</param>
    /// <param name="method">What.</param>
    /// <param name="with">With what.</param>
    Task<GridAnswer> AskAsync(int host, string method, JsonElement with);

    /// <summary>The trial is over: nothing is asked any more.</summary>
    /// <param name="isAbandoned">Whether nobody waited for its end.</param>
    /// <returns>What went wrong beside the answers; null if nothing did.</returns>
    Task<Exception?> EndAsync(bool isAbandoned);
}

/// <summary>The suite's side: all that a grid can call.</summary>
public interface IGridPorts
{
    /// <summary>Carries a call out.</summary>
    /// <param name="host">The number of the host that is called.</param>
    /// <param name="method">What is called.</param>
    /// <param name="with">With what.</param>
    /// <exception cref="PortFailureException">It fails, as it is meant to.</exception>
    JsonElement Call(int host, string method, JsonElement with);
}

/// <summary>A call fails, for the trial wants it so.</summary>
/// <param name="message">What the grid is told.</param>
#pragma warning disable CA1032 // It always says why.
public sealed class PortFailureException(string message) : Exception(message);
#pragma warning restore CA1032
