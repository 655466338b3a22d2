namespace Caelmor.Gherkin.Bindings;

internal enum HookKind
{
    BeforeScenario,
    AfterScenario,
    BeforeStep,
    AfterStep,
}
