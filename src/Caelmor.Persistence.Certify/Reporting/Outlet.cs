using Caelmor.Persistence.Certify.Answers;
using Caelmor.Persistence.Terminal;

namespace Caelmor.Persistence.Certify.Reporting;

/// <summary>Where a command says what came of it: to people, and to machines that ask.</summary>
/// <param name="screen">For people.</param>
/// <param name="machine">For machines; null if none asks.</param>
internal sealed class Outlet(Screen screen, TextWriter? machine)
{
    /// <summary>For people.</summary>
    public Screen Screen => screen;

    /// <summary>Tells a machine what came of it, if one asks: once, and at the end.</summary>
    public void Tell(Func<Answer> answer)
    {
        machine?.Write(AnswerFile.Write(answer()));
        machine?.Flush();
    }
}
