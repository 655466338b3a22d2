using System.CommandLine;

namespace Caelmor.CommandLine.Hosting;

/// <summary>Tells the <see cref="Host"/> what one tool does otherwise than another: its name, its
/// commands, its words.</summary>
public abstract class CommandLineTool
{
    /// <summary>What callers type, and what messages begin with.</summary>
    public abstract string Name { get; }

    /// <summary>The option that asks for a document.</summary>
    public abstract Option<bool> Json { get; }

    /// <summary>The option that asks for everything; of faults, for the trace.</summary>
    public abstract Option<bool> Verbose { get; }

    /// <summary>What the help teaches.</summary>
    public abstract HelpExamples Examples { get; }

    /// <summary>Whether messages begin with a small letter.</summary>
    public virtual bool StartsSmall => false;

    /// <summary>Whether a command is left alone when somebody interrupts it; else it is told, and
    /// waited for.</summary>
    public virtual bool LeavesInterruptedCommands => false;

    /// <summary>All commands.</summary>
    /// <param name="targets">Whom they speak to.</param>
    public abstract RootCommand Build(OutputTargets targets);

    /// <summary>Whether a command does something with an option that is understood behind
    /// it.</summary>
    public virtual bool IsUsed(Command command, Option option) => true;

    /// <summary>Looks around before a command begins.</summary>
    /// <exception cref="StopException">It had better not begin.</exception>
    public virtual void Check()
    {
    }

    /// <summary>What an exception is that stops a command and is no fault of the tool; null if it
    /// is one.</summary>
    public virtual StopException? Stop(Exception exception) => exception as StopException
        ?? (Permission.IsLacking(exception) ? Permission.Stop(exception) : null);

    /// <summary>What is said when somebody interrupts a command.</summary>
    public abstract string Interrupted(Command command);

    /// <summary>What is said when the tool itself fails.</summary>
    public abstract IEnumerable<string> Failed(Exception fault);

    /// <summary>The document that says that a command was stopped, and why.</summary>
    public abstract string Document(ExitCode exitCode, IReadOnlyList<string> messages);
}
