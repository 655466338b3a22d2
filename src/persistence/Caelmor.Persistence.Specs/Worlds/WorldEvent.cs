namespace Caelmor.Persistence.Specs.Worlds;

/// <summary>What befalls generated worlds, so that an invariant is at stake.</summary>
public enum WorldEvent
{
    /// <summary>A system brings what another one owns, or what nobody owns.</summary>
    SomebodyClaimsWhatIsNotTheirs,

    /// <summary>Systems fail, and the store does, before, at and after the commit point.</summary>
    SystemsFailOrTheStoreDoes,

    /// <summary>Others tell stories, ticks pass, and a system brings runtime-only state.</summary>
    MuchGoesOnThatIsNoTruth,

    /// <summary>One truth is restored twice, its states laid out in two orders.</summary>
    OneTruthIsRestoredTwice,

    /// <summary>A truth is restored while others tell stories.</summary>
    EverybodyIsRestoredAmidStories,

    /// <summary>Clients ask for a save and a restore, and change what is saved.</summary>
    ClientsAskAndChangeThings,

    /// <summary>Of the bindings of a datum, one leads nowhere or to what does not last.</summary>
    OneBindingLeadsNowhere,

    /// <summary>A truth has states of several saves, or of several versions of the canon.</summary>
    ATruthIsMixedOfSeveralSaves,

    /// <summary>One system holds thousands of data, and something is wrong with the last of
    /// them.</summary>
    TheLastOfThousandsIsOutOfOrder,

    /// <summary>Each system is where it may be, whatever the others are; somebody saves and
    /// restores.</summary>
    SystemsStandInEveryWay,

    /// <summary>Calls of a save fail, each before and after it did what it was asked, in every
    /// manner.</summary>
    CallsOfASaveFail,

    /// <summary>Calls of a restore fail likewise, also half way, and so do some that undo
    /// it.</summary>
    CallsOfARestoreFail,
}
