using Caelmor.Persistence.Truths;

namespace Caelmor.Persistence.Server;

/// <summary>Evaluation, intent and decision: what makes the world move.</summary>
/// <remarks>Canon 21.1-7.9 and 22.8-6.4: restore evaluates nothing and emits no intent.</remarks>
public interface IRuntimeLogic
{
    /// <summary>Has a system evaluate its situation.</summary>
    /// <param name="system">The system to wake.</param>
    void Evaluate(SystemName system);

    /// <summary>Emits an intent, such as an NPC's to draw a sword.</summary>
    /// <param name="intent">What is intended.</param>
    void EmitIntent(string intent);
}
