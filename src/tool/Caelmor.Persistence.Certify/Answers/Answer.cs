using System.Text.Json.Serialization;

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
