using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Caelmor.CommandLine.Hosting;
using Caelmor.Conformance.Evidence.Documents;
using Caelmor.ShownTexts;

namespace Caelmor.Persistence.Certify.Answers;

/// <summary>What --json writes: one document, whatever came of the command.</summary>
/// <param name="ExitCode">What the process answers with.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "answer")]
[JsonDerivedType(typeof(CertifyAnswer), "certify")]
[JsonDerivedType(typeof(VerifyAnswer), "verify")]
[JsonDerivedType(typeof(ValidityAnswer), "validity")]
[JsonDerivedType(typeof(RulesAnswer), "rules")]
[JsonDerivedType(typeof(MutantsAnswer), "mutants")]
[JsonDerivedType(typeof(StoppedAnswer), "stopped")]
public abstract record Answer([property: JsonPropertyOrder(-1)] int ExitCode);

/// <summary>The command could not be carried out.</summary>
/// <param name="ExitCode">2 wrong usage, 3 a fault of the tool itself, 130 interrupted; 1 if what
/// was brought was changed since it was written.</param>
/// <param name="Messages">Why, as standard error has it; never empty.</param>
public sealed record StoppedAnswer(int ExitCode, ImmutableArray<string> Messages)
    : Answer(ExitCode);

/// <summary>The one form in which an answer is written.</summary>
public static class AnswerFile
{
    /// <summary>In the words of the protocol and of certificates.</summary>
    public static readonly JsonSerializerOptions Form = new(CertificateFile.Line)
    {
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>The JSON Schema of answers.</summary>
    public static string Schema =>
        PublishedSchema.Of(typeof(Answer), Form, "An answer of caelmor-certify --json");

    /// <summary>Writes an answer.</summary>
    /// <remarks>A terminal would obey some letters that JSON may have as they are. By their numbers
    /// they say the same.</remarks>
    public static string Write(Answer answer) =>
        Printable.InJson(JsonSerializer.Serialize(answer, Form)) + "\n";
}

/// <summary>Tells answers to machines that ask for them.</summary>
internal static class Telling
{
    /// <summary>Tells a machine what came of a command, if one asks: once, and at the
    /// end.</summary>
    public static void Tell(this OutputTarget target, Func<Answer> answer) =>
        target.Tell(() => AnswerFile.Write(answer()));
}
