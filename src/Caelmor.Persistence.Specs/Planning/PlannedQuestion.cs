namespace Caelmor.Persistence.Specs.Planning;

/// <summary>Where a plan stands on a question.</summary>
/// <param name="Topic">What the question is about.</param>
/// <param name="IsResolved">Whether it is answered.</param>
/// <param name="WorkProceeds">Whether persistence work goes on meanwhile.</param>
public readonly record struct PlannedQuestion(
    QuestionTopic Topic, bool IsResolved, bool WorkProceeds);
