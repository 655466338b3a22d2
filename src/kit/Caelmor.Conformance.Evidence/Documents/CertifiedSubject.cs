namespace Caelmor.Conformance.Evidence.Documents;

/// <summary>Who was tried.</summary>
/// <param name="Name">What the implementation calls itself.</param>
/// <param name="Version">Its version, in its own scheme.</param>
/// <param name="Binding">How it was reached.</param>
/// <param name="Source">
/// What was loaded or started: a file's name without its folder, or the command; empty for what is
/// built in.
/// </param>
/// <param name="Digest">
/// SHA-256 of the file, or of the files that the command names; empty for what is built in.
/// </param>
public sealed record CertifiedSubject(
    string Name, string Version, SubjectBinding Binding, string Source, string Digest);
