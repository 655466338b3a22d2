using Caelmor.CommandLine.Hosting;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>Tells answers to machines that ask for them.</summary>
internal static class Telling
{
    /// <summary>Tells a machine what came of a command, if one asks: once, and at the
    /// end.</summary>
    public static void Tell(this OutputTarget target, Func<Answer> answer) =>
        target.Tell(() => AnswerFile.Write(answer()));
}
